package storehouse.inventory.holds;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import storehouse.inventory.Allocation;
import storehouse.inventory.ReserveStock;
import storehouse.inventory.books.StockBook;
import storehouse.inventory.books.StockKey;
import storehouse.inventory.books.StockRows;
import storehouse.inventory.books.Sums;
import storehouse.platform.Background;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.persistence.Tx;

/// What carts hold, as orders meet it: the order of a cart takes it, and what is held beyond its
/// time is given back, every second and whenever an order would be refused otherwise.
@Singleton
public final class HeldCarts implements Background {

  private static final Logger LOG = System.getLogger(HeldCarts.class.getName());
  private static final int AT_ONCE = 100;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /// Where carts hold nothing, what they held before it was switched off is still given back.
  private static final Duration PAUSE_WHEN_OFF = Duration.ofMinutes(1);

  private final Store store;
  private final StockBook book;
  private final HoldTimes times;
  private final Thread thread =
      Thread.ofPlatform().daemon().name("held-carts").unstarted(this::loop);

  @Inject
  public HeldCarts(Stores stores, StockBook book, HoldTimes times) {
    this.store = stores.of(StoreName.INVENTORY);
    this.book = book;
    this.times = times;
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
        giveBack();
      } catch (RuntimeException failure) {
        LOG.log(Level.WARNING, "Expired holds could not be given back; next try soon", failure);
      }
      try {
        Thread.sleep(areOn() ? PAUSE : PAUSE_WHEN_OFF);
      } catch (InterruptedException stopped) {
        return;
      }
    }
  }

  public boolean areOn() {
    return times.areOn();
  }

  /// What the carts of these orders hold, with the carts held until the transaction ends; asked
  /// only in a shop where carts hold something.
  public Map<String, List<Allocation>> of(Tx tx, List<ReserveStock> orders) throws SQLException {
    return times.areOn()
        ? HoldRows.lock(
            tx.connection(),
            orders.stream().map(ReserveStock::cart).filter(Objects::nonNull).toList())
        : Map.of();
  }

  /// Whether something is held beyond its time.
  public boolean areDue(Tx tx) throws SQLException {
    return times.areOn() && HoldRows.areDue(tx.connection(), book.now());
  }

  /// Answers how many carts it ended.
  public int giveBack() {
    int ended = 0;
    int some;
    do {
      some = store.write(this::giveSomeBack);
      ended += some;
    } while (some == AT_ONCE);
    return ended;
  }

  private int giveSomeBack(Tx tx) throws SQLException {
    List<String> due = HoldRows.lockDue(tx.connection(), book.now(), AT_ONCE);
    SortedMap<StockKey, Long> sums = Sums.of(HoldRows.of(tx.connection(), due).values());
    HoldRows.delete(tx.connection(), due);
    if (!StockRows.release(tx.connection(), sums)) {
      throw new IllegalStateException("Less is reserved than carts hold: " + sums.keySet());
    }
    TreeSet<String> skus = new TreeSet<>();
    sums.keySet().forEach(key -> skus.add(key.sku()));
    book.free(tx, skus);
    return due.size();
  }
}
