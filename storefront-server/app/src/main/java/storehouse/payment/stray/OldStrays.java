package storehouse.payment.stray;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.retention.Expiring;

/// Stray payments about which everything was decided long ago. What was given back stays in the
/// payments.
@Singleton
public final class OldStrays implements Expiring {

  private static final Duration KEPT = Duration.ofDays(90);
  private static final int BATCH = 1_000;

  private final Store store;
  private final Clock clock;

  @Inject
  public OldStrays(Stores stores, Clock clock) {
    this.store = stores.of(StoreName.PAYMENT);
    this.clock = clock;
  }

  @Override
  public String what() {
    return "stray payments";
  }

  @Override
  public boolean deleteSome() {
    Instant now = clock.instant();
    return store.write(
        tx -> new StrayRows(tx.connection(), now).deleteDecided(now.minus(KEPT), BATCH));
  }
}
