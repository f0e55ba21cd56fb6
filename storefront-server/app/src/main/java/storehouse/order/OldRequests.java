package storehouse.order;

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

/// Answers to requests that no client repeats any more. The cart of an order still is bought once.
@Singleton
public final class OldRequests implements Expiring {

  static final Duration KEPT = Duration.ofDays(30);
  private static final int BATCH = 1_000;

  private final Store store;
  private final Clock clock;

  @Inject
  public OldRequests(Stores stores, Clock clock) {
    this.store = stores.of(StoreName.ORDERS);
    this.clock = clock;
  }

  @Override
  public String what() {
    return "answers to old order requests";
  }

  @Override
  public boolean deleteSome() {
    return store.write(
        tx -> {
          try (PreparedStatement delete =
              tx.connection()
                  .prepareStatement(
                      "delete from order_idempotency where created_at < ?"
                          + " order by created_at limit "
                          + BATCH)) {
            delete.setObject(1, Columns.utc(clock.instant().minus(KEPT)));
            return delete.executeUpdate() == BATCH;
          }
        });
  }
}
