package storehouse.inventory;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import storehouse.inventory.backorders.BackorderRows;
import storehouse.inventory.backorders.PolicyRows;
import storehouse.inventory.backorders.Waiting;
import storehouse.inventory.books.ReservationRows;
import storehouse.inventory.books.ReservationRows.Answer;
import storehouse.inventory.books.StockBook;
import storehouse.inventory.books.StockKey;
import storehouse.inventory.books.StockRows;
import storehouse.inventory.books.Sums;
import storehouse.inventory.holds.HeldCarts;
import storehouse.inventory.holds.HoldRows;
import storehouse.inventory.sourcing.Sites;
import storehouse.inventory.sourcing.Sourcing;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.persistence.Tx;
import storehouse.platform.saga.Outcome;

/// Reserves stock for orders and lets go of it: the inventory's part in the order saga.
///
/// A batch is planned on a picture of the stock and applied as one conditional update per row with
/// the sum over the batch. When a sum does not fit because the picture was stale, or somebody may
/// wait for units that are to come, the batch is planned again on locked rows, order by order.
@Singleton
public final class Reservations {

  static final String OUT_OF_STOCK = "stock.unavailable";
  private static final String CANCELLED = "order.cancelled";

  private final Store store;
  private final Sites sites;
  private final StockBook book;
  private final HeldCarts holds;
  private final Shortages shortages = new Shortages(this::orderable, System::nanoTime);

  @Inject
  public Reservations(Stores stores, Sites sites, StockBook book, HeldCarts holds) {
    this.store = stores.of(StoreName.INVENTORY);
    this.sites = sites;
    this.book = book;
    this.holds = holds;
  }

  /// Reserves each order whole or refuses it with `stock.unavailable`; a repeat is answered from
  /// the record, and an order that was released before is refused. Nobody is refused because of a
  /// hold whose time is over. Where a SKU may be ordered before it is there, an order is reserved
  /// what there is and waits for the rest ([#stock]).
  public List<Outcome> reserve(List<ReserveStock> orders) {
    Optional<List<Outcome>> settled = store.write(tx -> settle(tx, orders, false));
    return settled.orElseGet(
        () -> {
          if (holds.areOn()) {
            holds.giveBack();
          }
          return store.write(tx -> settle(tx, orders, true)).orElseThrow();
        });
  }

  private Optional<List<Outcome>> settle(Tx tx, List<ReserveStock> orders, boolean lock)
      throws SQLException {
    List<Long> ids = orders.stream().map(ReserveStock::orderId).distinct().toList();
    Map<Long, Answer> answers = ReservationRows.answers(tx.connection(), ids, false);
    List<ReserveStock> fresh =
        orders.stream().filter(order -> !answers.containsKey(order.orderId())).toList();
    ReservationPlan plan = plan(tx, fresh, lock);
    StockRows.lock(tx.connection(), plan.freed(), plan.taken());
    if ((!lock && plan.refusesSomebody() && mayBeServed(tx, plan))
        || !StockRows.release(tx.connection(), plan.freed())
        || !StockRows.reserve(tx.connection(), plan.taken())
        || !PolicyRows.take(tx.connection(), plan.waitedFor())) {
      tx.connection().rollback();
      return Optional.empty();
    }
    ReservationRows.insert(tx.connection(), plan.allocations(), book.now());
    ReservationRows.answer(tx.connection(), plan.answers(), book.now());
    BackorderRows.insert(tx.connection(), plan.waiting(), book.now());
    HoldRows.delete(tx.connection(), plan.cartsThatHoldNoMore());
    book.free(tx, plan.cameBack());
    book.tell(tx, plan.lastTaken());
    tx.afterCommit(
        () -> {
          shortages.ranLow(plan.lastTaken());
          shortages.ranOut(plan.shortOf());
        });
    answers.putAll(plan.answers());
    return Optional.of(orders.stream().map(order -> outcome(answers, order.orderId())).toList());
  }

  /// Whether somebody who is refused at first sight may be served at a closer look.
  private boolean mayBeServed(Tx tx, ReservationPlan plan) throws SQLException {
    return holds.areDue(tx)
        || !PolicyRows.rooms(PolicyRows.of(tx.connection(), plan.shortOf()).values()).isEmpty();
  }

  private ReservationPlan plan(Tx tx, List<ReserveStock> orders, boolean lock) throws SQLException {
    Set<String> skus =
        orders.stream()
            .flatMap(order -> order.lines().stream())
            .map(ReserveStock.Line::sku)
            .collect(Collectors.toSet());
    Map<String, List<Allocation>> held = holds.of(tx, orders);
    SortedMap<StockKey, StockView> stock = StockRows.read(tx.connection(), skus, lock);
    Map<String, Long> rooms = lock ? rooms(tx, skus) : Map.of();
    if (!rooms.isEmpty()) {
      // Units may have come into new rows until the policies were held.
      stock = StockRows.read(tx.connection(), skus, true);
    }
    ReservationPlan plan =
        new ReservationPlan(Sourcing.over(stock.values(), sites.all()), held, rooms);
    orders.forEach(plan::decide);
    return plan;
  }

  private static Map<String, Long> rooms(Tx tx, Set<String> skus) throws SQLException {
    return PolicyRows.rooms(PolicyRows.lock(tx.connection(), skus).values());
  }

  private static Outcome outcome(Map<Long, Answer> answers, long order) {
    Answer answer = Objects.requireNonNull(answers.get(order));
    return switch (answer.outcome()) {
      case ReservationRows.RESERVED -> Outcome.DONE;
      case ReservationRows.REFUSED -> Outcome.refused(answer.reason());
      case ReservationRows.RELEASED -> Outcome.refused(CANCELLED);
      default -> throw new IllegalStateException("Unknown outcome " + answer.outcome());
    };
  }

  /// Those of the wanted SKUs that could not be had at a look a moment ago. Asks nothing for SKUs
  /// that did not run out lately on this node, so an answer that names none promises nothing.
  public Set<String> shortOf(Map<String, Integer> wanted) {
    return shortages.among(wanted);
  }

  private long orderable(String sku) {
    return store.read(
        tx -> {
          List<String> one = List.of(sku);
          long available =
              StockRows.read(tx.connection(), one, false).values().stream()
                  .mapToLong(StockView::available)
                  .sum();
          return available
              + PolicyRows.rooms(PolicyRows.of(tx.connection(), one).values())
                  .getOrDefault(sku, 0L);
        });
  }

  /// Lets go of what is still reserved for the orders, and of what they wait for. An order without
  /// a reservation gets a tombstone, so that a late command reserves nothing.
  public List<Outcome> release(List<Long> orders) {
    store.run(tx -> release(tx, orders));
    return orders.stream().map(order -> Outcome.DONE).toList();
  }

  private void release(Tx tx, List<Long> orders) throws SQLException {
    Map<Long, Answer> answers = ReservationRows.answers(tx.connection(), orders, true);
    Map<Long, Answer> tombstones = new LinkedHashMap<>();
    orders.stream()
        .filter(order -> !answers.containsKey(order))
        .forEach(order -> tombstones.put(order, new Answer(ReservationRows.RELEASED, "")));
    ReservationRows.answer(tx.connection(), tombstones, book.now());
    // Before what is reserved: who serves them holds the wait and then adds a reservation.
    List<Waiting> waiting = BackorderRows.lock(tx.connection(), orders);
    Map<Long, List<Allocation>> live = ReservationRows.lockLive(tx.connection(), orders);
    SortedMap<StockKey, Long> sums = Sums.of(live.values());
    if (!StockRows.release(tx.connection(), sums)) {
      throw new IllegalStateException("Less is reserved in stock than for the orders " + orders);
    }
    ReservationRows.markReleased(tx.connection(), orders);
    BackorderRows.delete(tx.connection(), waiting);
    PolicyRows.giveBack(tx.connection(), Waiting.bySku(waiting));
    free(tx, sums, waiting);
  }

  private void free(Tx tx, SortedMap<StockKey, Long> units, List<Waiting> waiting)
      throws SQLException {
    Set<String> skus = new TreeSet<>(Waiting.bySku(waiting).keySet());
    units.keySet().forEach(key -> skus.add(key.sku()));
    book.free(tx, skus);
  }

  /// Lets go of units that the orders do not want any more; a repeat changes nothing.
  public List<Outcome> reduce(List<ReduceReservation> orders) {
    store.run(tx -> reduce(tx, orders));
    return orders.stream().map(order -> Outcome.DONE).toList();
  }

  private void reduce(Tx tx, List<ReduceReservation> orders) throws SQLException {
    SortedMap<StockKey, Long> sums = new TreeMap<>();
    for (ReduceReservation order :
        orders.stream().sorted(Comparator.comparingLong(ReduceReservation::orderId)).toList()) {
      for (ReduceReservation.Part part : order.parts()) {
        if (ReservationRows.reduce(tx.connection(), order.orderId(), part)) {
          sums.merge(
              new StockKey(part.sku(), part.warehouse()),
              (long) part.before() - part.after(),
              Long::sum);
        }
      }
    }
    if (!StockRows.release(tx.connection(), sums)) {
      throw new IllegalStateException("Less is reserved in stock than for orders: " + sums);
    }
    free(tx, sums, List.of());
  }

  /// How many units of each SKU are reserved for the orders, were shipped to them, or are waited
  /// for.
  public Map<Long, Map<String, Integer>> units(Collection<Long> orders) {
    return store.read(tx -> ReservationRows.units(tx.connection(), orders));
  }

  /// What is reserved for the orders and not shipped yet, and what they wait for; an order that has
  /// nothing is missing.
  public Map<Long, OrderStock> stock(Collection<Long> orders) {
    return store.read(tx -> ReservationRows.stock(tx.connection(), orders));
  }
}
