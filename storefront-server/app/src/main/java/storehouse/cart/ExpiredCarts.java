package storehouse.cart;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.retention.Expiring;

/// Carts that nobody touched for their lifetime.
@Singleton
public final class ExpiredCarts implements Expiring {

  private static final int BATCH = 500;

  private final Store store;
  private final Clock clock;

  @Inject
  public ExpiredCarts(Stores stores, Clock clock) {
    this.store = stores.of(StoreName.CUSTOMER);
    this.clock = clock;
  }

  @Override
  public String what() {
    return "expired carts";
  }

  @Override
  public boolean deleteSome() {
    return store.write(tx -> new CartRows(tx.connection(), clock.instant()).deleteExpired(BATCH));
  }
}
