package storehouse.payment.flow;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Duration;
import storehouse.platform.Ids;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.retention.Expiring;

/// What was said to gateways so long ago that nobody asks about it any more. Ids are sorted by
/// time, so the oldest rows are the first.
@Singleton
public final class OldExchanges implements Expiring {

  static final Duration KEPT = Duration.ofDays(90);
  private static final int BATCH = 1_000;

  private final Store store;
  private final Clock clock;

  @Inject
  public OldExchanges(Stores stores, Clock clock) {
    this.store = stores.of(StoreName.PAYMENT);
    this.clock = clock;
  }

  @Override
  public String what() {
    return "what was said to gateways";
  }

  @Override
  public boolean deleteSome() {
    return store.write(
        tx -> {
          try (PreparedStatement delete =
              tx.connection()
                  .prepareStatement(
                      "delete from payment_exchange where id < ? order by id limit " + BATCH)) {
            delete.setLong(1, Ids.firstOf(clock.instant().minus(KEPT)));
            return delete.executeUpdate() == BATCH;
          }
        });
  }
}
