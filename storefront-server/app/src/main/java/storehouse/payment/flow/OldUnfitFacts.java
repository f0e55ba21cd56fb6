package storehouse.payment.flow;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Duration;
import storehouse.platform.persistence.Columns;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.retention.Expiring;

/// What gateways told that never fitted, long after it was told again for the last time.
@Singleton
public final class OldUnfitFacts implements Expiring {

  static final Duration KEPT = Duration.ofDays(365);
  private static final int BATCH = 1_000;

  private final Store store;
  private final Clock clock;

  @Inject
  public OldUnfitFacts(Stores stores, Clock clock) {
    this.store = stores.of(StoreName.PAYMENT);
    this.clock = clock;
  }

  @Override
  public String what() {
    return "what gateways told that did not fit";
  }

  @Override
  public boolean deleteSome() {
    return store.write(
        tx -> {
          try (PreparedStatement delete =
              tx.connection()
                  .prepareStatement(
                      "delete from unfit_fact where told_at < ? order by told_at limit " + BATCH)) {
            delete.setObject(1, Columns.utc(clock.instant().minus(KEPT)));
            return delete.executeUpdate() == BATCH;
          }
        });
  }
}
