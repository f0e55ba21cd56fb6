package storehouse.simulators.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Rows of one kind in the order they were first put, each change journalled. A change runs alone,
/// so two requests for the same row follow each other.
public final class Table<T> {
  private final Journal journal;
  private final String name;
  private final LinkedHashMap<String, T> rows;
  private final int limit;

  Table(Journal journal, String name, LinkedHashMap<String, T> rows, int limit) {
    this.journal = journal;
    this.name = name;
    this.rows = rows;
    this.limit = limit;
  }

  public synchronized Optional<T> find(String id) {
    return Optional.ofNullable(rows.get(id));
  }

  public synchronized void put(String id, T row) {
    journal.append(name, id, row);
    rows.put(id, row);
    if (rows.size() > limit) {
      remove(rows.firstEntry().getKey());
    }
  }

  /// True for the first caller only.
  public synchronized boolean putIfNew(String id, T row) {
    if (rows.containsKey(id)) {
      return false;
    }
    put(id, row);
    return true;
  }

  public synchronized void remove(String id) {
    if (rows.remove(id) != null) {
      journal.append(name, id, null);
    }
  }

  /// What a change did.
  ///
  /// @param moved false when it left the row alone by giving back the same object
  public record Changed<T>(T before, T after, boolean moved) {}

  /// The change, or empty when there is none of that id. What `change` throws leaves the row as it
  /// was.
  public synchronized Optional<Changed<T>> change(String id, UnaryOperator<T> change) {
    var before = rows.get(id);
    if (before == null) {
      return Optional.empty();
    }
    var after = change.apply(before);
    boolean moved = after != before;
    if (moved) {
      journal.append(name, id, after);
      rows.put(id, after);
    }
    return Optional.of(new Changed<>(before, after, moved));
  }

  public synchronized List<T> all() {
    return List.copyOf(rows.values());
  }

  /// The oldest row, when there is no room for more and older ones may have had to go.
  public synchronized Optional<T> oldestOfMany() {
    return rows.size() < limit ? Optional.empty() : Optional.of(rows.firstEntry().getValue());
  }

  public synchronized int size() {
    return rows.size();
  }

  /// Newest first, beginning behind the row `after` (from the newest when that is null).
  public synchronized List<T> newest(int count, @Nullable String after, Predicate<T> wanted) {
    var page = new ArrayList<T>();
    boolean reached = after == null;
    for (var row : rows.sequencedEntrySet().reversed()) {
      if (page.size() == count) {
        break;
      }
      if (reached && wanted.test(row.getValue())) {
        page.add(row.getValue());
      }
      reached = reached || row.getKey().equals(after);
    }
    return page;
  }
}
