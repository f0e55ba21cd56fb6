package storehouse.payment.flow;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import storehouse.platform.Ids;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.retention.Expiring;

/// What shoppers paid with so long ago that no gateway knows the request any more: it is needed
/// only to repeat that. Each payment is looked at once by each start of the shop.
@Singleton
public final class OldTokens implements Expiring {

  static final Duration KEPT = Duration.ofDays(90);
  private static final int BATCH = 1_000;

  private final Store store;
  private final Clock clock;
  private final AtomicLong seen = new AtomicLong();

  @Inject
  public OldTokens(Stores stores, Clock clock) {
    this.store = stores.of(StoreName.PAYMENT);
    this.clock = clock;
  }

  @Override
  public String what() {
    return "what payments were made with";
  }

  @Override
  public boolean deleteSome() {
    long youngest = Ids.firstOf(clock.instant().minus(KEPT));
    List<Long> next =
        store.read(
            tx ->
                new PaymentRows(tx.connection(), clock.instant())
                    .ordersAfter(seen.get(), BATCH).stream()
                        .filter(orderId -> orderId < youngest)
                        .toList());
    if (next.isEmpty()) {
      return false;
    }
    forget(next.getFirst(), next.getLast());
    seen.set(next.getLast());
    return next.size() == BATCH;
  }

  private void forget(long from, long to) {
    store.write(
        tx -> {
          try (PreparedStatement update =
              tx.connection()
                  .prepareStatement(
                      "update payment set token = ''"
                          + " where order_id >= ? and order_id <= ? and token <> ''")) {
            update.setLong(1, from);
            update.setLong(2, to);
            return update.executeUpdate();
          }
        });
  }
}
