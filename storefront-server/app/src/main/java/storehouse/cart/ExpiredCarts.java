package storehouse.cart;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import storehouse.platform.Background;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;

/// Deletes carts that have expired, a few at a time, once an hour.
@Singleton
public final class ExpiredCarts implements Background {

  private static final Logger LOG = System.getLogger(ExpiredCarts.class.getName());
  private static final Duration PAUSE = Duration.ofHours(1);
  private static final int BATCH = 500;

  private final Store store;
  private final Clock clock;
  private final Thread thread = Thread.ofVirtual().name("expired-carts").unstarted(this::loop);

  @Inject
  public ExpiredCarts(Stores stores, Clock clock) {
    this.store = stores.of(StoreName.CUSTOMER);
    this.clock = clock;
  }

  @Override
  public void start() {
    thread.start();
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  private void loop() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        boolean more = true;
        while (more) {
          more = deleteSome();
        }
      } catch (RuntimeException failure) {
        LOG.log(Level.WARNING, "Expired carts could not be deleted and stay for now", failure);
      }
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException stopped) {
        return;
      }
    }
  }

  /// True when there may be more.
  boolean deleteSome() {
    return store.write(tx -> new CartRows(tx.connection(), clock.instant()).deleteExpired(BATCH));
  }
}
