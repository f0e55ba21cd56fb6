package storehouse.inventory.backorders;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import storehouse.platform.persistence.Store;

/// Which SKUs may be ordered before they are there, read again now and then: they are few, and
/// whoever only tells shoppers need not ask for each of the others.
public final class Decided {

  private static final Duration FRESH = Duration.ofSeconds(5);
  private static final int MOST = 100_000;

  private final Store store;
  private final Supplier<Instant> clock;
  private volatile Known known = new Known(Set.of(), Instant.MIN);

  private record Known(Set<String> skus, Instant until) {}

  public Decided(Store store, Supplier<Instant> clock) {
    this.store = store;
    this.clock = clock;
  }

  public Set<String> skus() {
    Known now = known;
    if (clock.get().isAfter(now.until())) {
      List<String> skus = store.read(tx -> PolicyRows.decided(tx.connection(), MOST));
      now = new Known(new HashSet<>(skus), clock.get().plus(FRESH));
      known = now;
    }
    return now.skus();
  }
}
