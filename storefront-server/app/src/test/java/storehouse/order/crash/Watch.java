package storehouse.order.crash;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import storehouse.order.OrderHouse.PlanChange;
import storehouse.order.OrderHouse.Wiring;
import storehouse.testing.sql.SqlTap;

/// Sees everything that one house says to its stores and its gateway, and lets it die: for single
/// orders, for single workers, or as a whole.
public final class Watch implements AutoCloseable {

  private final int house;
  private final Workers workers;
  private final Map<Long, Life> lives = new ConcurrentHashMap<>();
  private final Map<Long, Cell> cells = new ConcurrentHashMap<>();
  private final Set<Long> napping = ConcurrentHashMap.newKeySet();
  private final CountDownLatch awake = new CountDownLatch(1);
  private final String tap = SqlTap.listen(url -> new WatchedConnection(this, url));
  private final AtomicInteger dreams = new AtomicInteger();
  private volatile boolean cut;
  private volatile boolean asleep;

  /// @param house counts the houses of an experiment from 0
  Watch(int house, Workers workers) {
    this.house = house;
    this.workers = workers;
  }

  Wiring wiring(Map<String, Long> references, PlanChange plan) {
    return new Wiring(
        url -> SqlTap.tapped(url, tap),
        real -> new WatchedGateway(real, this, references),
        new WatchedSteps(this)::over,
        plan);
  }

  void bind(long order, Cell cell) {
    cells.put(order, cell);
    lives.put(order, new Life(cell.death(house)));
  }

  @Nullable Life life(long order) {
    return lives.get(order);
  }

  @Nullable Cell cell(long order) {
    return cells.get(order);
  }

  boolean isFirstHouse() {
    return house == 0;
  }

  boolean isDead(long order) {
    Life life = lives.get(order);
    return life != null && life.isDead();
  }

  Workers workers() {
    return workers;
  }

  /// The whole node stops at the next thing that it does.
  void cut() {
    cut = true;
  }

  boolean isCut() {
    return cut;
  }

  /// The node does not renew its lease and takes no sagas.
  void sleep() {
    asleep = true;
  }

  boolean isAsleep() {
    return asleep;
  }

  void wake() {
    asleep = false;
    awake.countDown();
  }

  /// The node fell asleep for this order.
  void napping(long order) {
    napping.add(order);
  }

  boolean isNapping(long order) {
    return napping.contains(order);
  }

  /// Calls that fell asleep and have not ended yet.
  int dreams() {
    return dreams.get();
  }

  void dreams(int more) {
    dreams.addAndGet(more);
  }

  void awaitWaking() {
    try {
      awake.await();
    } catch (InterruptedException stopping) {
      throw new NodeDied();
    }
  }

  @Override
  public void close() {
    awake.countDown();
    SqlTap.forget(tap);
  }
}
