package storehouse.order.crash;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Stores that one house cannot reach for a while.
final class Outages {

  private final Map<String, Long> until = new ConcurrentHashMap<>();
  private final AtomicReference<@Nullable Planned> planned = new AtomicReference<>();

  /// A store goes away when the first order at this step is about to lock something in it.
  record Planned(String step, boolean forward, String store, Duration length) {

    static Planned at(Boundary commit, Duration length) {
      return new Planned(commit.step(), commit.forward(), commit.place(), length);
    }

    @Override
    public String toString() {
      return "%s is away for %s at %s%s".formatted(store, length, forward ? "" : "undo ", step);
    }
  }

  void plan(Planned outage) {
    planned.set(outage);
  }

  /// Whether the planned outage has not begun.
  boolean isPlanned() {
    return planned.get() != null;
  }

  void arrives(Life life, String store) {
    Planned outage = planned.get();
    if (outage != null
        && outage.store().equals(store)
        && life.isAt(outage.step(), outage.forward())
        && planned.compareAndSet(outage, null)) {
      until.put(store, System.nanoTime() + outage.length().toNanos());
    }
  }

  boolean isAway(String store) {
    Long end = until.get(store);
    return end != null && System.nanoTime() < end;
  }

  boolean isAnyAway() {
    return until.keySet().stream().anyMatch(this::isAway);
  }

  static SQLException unreachable(String store) {
    return new SQLNonTransientConnectionException("The store " + store + " is away", "08S01");
  }
}
