package storehouse.inventory.holds;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.retention.Expiring;

/// Carts that held something long ago: what remains of them only says that their time was up.
@Singleton
public final class OldHolders implements Expiring {

  private static final int BATCH = 500;

  private final Store store;
  private final HoldTimes times;
  private final Clock clock;

  @Inject
  public OldHolders(Stores stores, HoldTimes times, Clock clock) {
    this.store = stores.of(StoreName.INVENTORY);
    this.times = times;
    this.clock = clock;
  }

  @Override
  public String what() {
    return "carts that held stock long ago";
  }

  @Override
  public boolean deleteSome() {
    return store.write(
        tx -> HoldRows.forget(tx.connection(), times.forgotten(clock.instant()), BATCH));
  }
}
