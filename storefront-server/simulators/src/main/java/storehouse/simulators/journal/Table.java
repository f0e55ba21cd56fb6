package storehouse.simulators.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

  public void put(String id, T row) {
    put(id, row, Together.NOTHING);
  }

  /// The row, in one write with what follows from it.
  public synchronized void put(String id, T row, Together following) {
    var lines = new ArrayList<>(placed(id, row));
    lines.addAll(following.lines());
    journal.append(lines);
  }

  /// The row, to be written together with the change that it follows from.
  public synchronized Together following(String id, T row) {
    return new Together(placed(id, row));
  }

  /// What follows from nothing that is kept.
  public void write(Together rowsAlone) {
    journal.append(rowsAlone.lines());
  }

  private List<Journal.Line> placed(String id, T row) {
    rows.put(id, row);
    var line = new Journal.Line(name, id, row);
    if (rows.size() <= limit) {
      return List.of(line);
    }
    var oldest = rows.firstEntry().getKey();
    rows.remove(oldest);
    return List.of(line, new Journal.Line(name, oldest, null));
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
      journal.append(List.of(new Journal.Line(name, id, null)));
    }
  }

  /// What a change did.
  ///
  /// @param moved false when it left the row alone by giving back the same object
  public record Changed<T>(T before, T after, boolean moved) {}

  /// The change, or empty when there is none of that id. What `change` throws leaves the row as it
  /// was.
  public Optional<Changed<T>> change(String id, UnaryOperator<T> change) {
    return change(id, change, _ -> Together.NOTHING);
  }

  /// The same, in one write with what follows from it in other tables.
  public synchronized Optional<Changed<T>> change(
      String id, UnaryOperator<T> change, Function<Changed<T>, Together> following) {
    var before = rows.get(id);
    if (before == null) {
      return Optional.empty();
    }
    var after = change.apply(before);
    var changed = new Changed<>(before, after, after != before);
    if (changed.moved()) {
      put(id, after, following.apply(changed));
    }
    return Optional.of(changed);
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
