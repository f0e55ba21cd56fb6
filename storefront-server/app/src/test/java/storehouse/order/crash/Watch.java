package storehouse.order.crash;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import storehouse.order.CancelOrder;
import storehouse.order.OrderHouse;
import storehouse.order.OrderHouse.PlanChange;
import storehouse.order.OrderHouse.Wiring;
import storehouse.order.crash.Cell.Nap;
import storehouse.order.crash.Scenario.Trick;
import storehouse.payment.gateway.WebhookNote;
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
  private final String tap = SqlTap.listen(this::connected);
  private final AtomicInteger dreams = new AtomicInteger();
  private final Outages outages = new Outages();
  private final Map<Long, Runnable> afterStep = new ConcurrentHashMap<>();
  private volatile @Nullable OrderHouse owner;
  private volatile boolean cut;
  private volatile boolean asleep;
  private volatile boolean hesitant;

  /// @param house counts the houses of an experiment from 0
  Watch(int house, Workers workers) {
    this.house = house;
    this.workers = workers;
  }

  private WatchedConnection connected(String url) throws SQLException {
    String store = WatchedConnection.storeOf(url);
    if (outages.isAway(store)) {
      throw Outages.unreachable(store);
    }
    return new WatchedConnection(this, store);
  }

  Wiring wiring(Outside outside, PlanChange plan) {
    return new Wiring(
        url -> SqlTap.tapped(url, tap),
        real -> new WatchedGateway(real, this, outside),
        new WatchedSteps(this)::over,
        plan,
        (step, forward, edit) -> edit);
  }

  void bind(long order, Cell cell) {
    cells.put(order, cell);
    lives.put(order, new Life(cell.death(house), house == 0 ? cell.cut() : null));
  }

  @Nullable Life life(long order) {
    return lives.get(order);
  }

  @Nullable Cell cell(long order) {
    return cells.get(order);
  }

  boolean isDead(long order) {
    Life life = lives.get(order);
    return life != null && life.isDead();
  }

  boolean wasCut(long order) {
    Life life = lives.get(order);
    return life != null && life.wasCut();
  }

  /// Stores that the node cannot reach.
  Outages outages() {
    return outages;
  }

  /// Every thread of the node leaves the others time between what it reads and what it writes.
  void hesitate() {
    hesitant = true;
  }

  boolean hesitates(long order) {
    return hesitant || meetsItsUndo(order);
  }

  private boolean meetsItsUndo(long order) {
    Cell cell = cells.get(order);
    Trick trick = cell == null ? null : cell.scenario().trick();
    return trick != null && trick.kind() == Trick.Kind.MET;
  }

  Workers workers() {
    return workers;
  }

  /// Who lives here.
  void movedIn(OrderHouse newHouse) {
    owner = newHouse;
  }

  /// The shopper cancels the order at this node.
  void cancel(long order) {
    OrderHouse shop = owner;
    if (shop != null) {
      shop.cancel(CancelOrder.byShopper(order), Duration.ZERO);
    }
  }

  /// The gateway tells the node something.
  void tell(WebhookNote note) {
    OrderHouse shop = owner;
    if (shop == null || cut) {
      throw new NodeDied();
    }
    shop.told(note);
  }

  /// Does this once the order's step has answered.
  void afterStep(long order, Runnable what) {
    afterStep.put(order, what);
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

  boolean isNapping(long order) {
    return napping.contains(order);
  }

  /// A step is called for the order.
  void called(long order) {
    if (isNapper(order)) {
      dreams.incrementAndGet();
    }
  }

  /// The undo of a step says that nothing is left of it.
  void undid(long order, String step) {
    Life life = lives.get(order);
    if (life != null) {
      life.undid(step);
    }
  }

  /// The step has answered.
  void answered(long order) {
    Runnable next = afterStep.remove(order);
    if (next != null) {
      Thread.ofVirtual().start(next);
    }
    if (isNapper(order)) {
      dreams.decrementAndGet();
    }
  }

  private boolean isNapper(long order) {
    Cell cell = cells.get(order);
    return house == 0 && cell != null && cell.nap() != null;
  }

  /// Calls for orders with a nap that have not answered yet.
  int dreams() {
    return dreams.get();
  }

  /// Where the first node falls asleep for the order, if it does.
  @Nullable Nap nap(long order, String step, boolean forward) {
    Cell cell = house == 0 ? cells.get(order) : null;
    Nap nap = cell == null ? null : cell.nap();
    return nap != null && nap.step().equals(step) && nap.forward() == forward ? nap : null;
  }

  /// Falls asleep until the node is woken.
  void nap(long order) {
    napping.add(order);
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
