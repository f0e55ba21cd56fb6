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
import java.util.stream.Collectors;
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
/// the sum over the batch. When a sum does not fit because the picture was stale, the batch is
/// planned again on locked rows, order by order.
@Singleton
public final class Reservations {

  static final String OUT_OF_STOCK = "stock.unavailable";
  private static final String CANCELLED = "order.cancelled";

  private final Store store;
  private final Sites sites;
  private final StockBook book;
  private final HeldCarts holds;
  private final Shortages shortages = new Shortages(this::available, System::nanoTime);

  @Inject
  public Reservations(Stores stores, Sites sites, StockBook book, HeldCarts holds) {
    this.store = stores.of(StoreName.INVENTORY);
    this.sites = sites;
    this.book = book;
    this.holds = holds;
  }

  /// Reserves each order whole or refuses it with `stock.unavailable`; a repeat is answered from
  /// the record, and an order that was released before is refused. Nobody is refused because of a
  /// hold whose time is over.
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
    if ((!lock && plan.refusesSomebody() && holds.areDue(tx))
        || !StockRows.release(tx.connection(), plan.freed())
        || !StockRows.reserve(tx.connection(), plan.taken())) {
      tx.connection().rollback();
      return Optional.empty();
    }
    ReservationRows.insert(tx.connection(), plan.allocations(), book.now());
    ReservationRows.answer(tx.connection(), plan.answers(), book.now());
    HoldRows.delete(tx.connection(), plan.cartsThatHoldNoMore());
    book.tell(tx, plan.changed());
    tx.afterCommit(() -> shortages.ranOut(plan.ranOut()));
    answers.putAll(plan.answers());
    return Optional.of(orders.stream().map(order -> outcome(answers, order.orderId())).toList());
  }

  private ReservationPlan plan(Tx tx, List<ReserveStock> orders, boolean lock) throws SQLException {
    Set<String> skus =
        orders.stream()
            .flatMap(order -> order.lines().stream())
            .map(ReserveStock.Line::sku)
            .collect(Collectors.toSet());
    Map<String, List<Allocation>> held = holds.of(tx, orders);
    ReservationPlan plan =
        new ReservationPlan(
            Sourcing.over(StockRows.read(tx.connection(), skus, lock).values(), sites.all()), held);
    orders.forEach(plan::decide);
    return plan;
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

  private long available(String sku) {
    return store.read(tx -> StockRows.read(tx.connection(), List.of(sku), false)).values().stream()
        .mapToLong(StockView::available)
        .sum();
  }

  /// Lets go of what is still reserved for the orders. An order without a reservation gets a
  /// tombstone, so that a late command reserves nothing.
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
    Map<Long, List<Allocation>> live = ReservationRows.lockLive(tx.connection(), orders);
    SortedMap<StockKey, Long> sums = Sums.of(live.values());
    if (!StockRows.release(tx.connection(), sums)) {
      throw new IllegalStateException("Less is reserved in stock than for the orders " + orders);
    }
    ReservationRows.markReleased(tx.connection(), orders);
    book.tell(tx, sums.keySet().stream().map(StockKey::sku).toList());
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
    book.tell(tx, sums.keySet().stream().map(StockKey::sku).toList());
  }

  /// How many units of each SKU are reserved for the orders or were shipped to them.
  public Map<Long, Map<String, Integer>> units(Collection<Long> orders) {
    return store.read(tx -> ReservationRows.units(tx.connection(), orders));
  }

  /// Where the order's stock is reserved and not shipped yet.
  public Map<Long, List<Allocation>> allocations(Collection<Long> orders) {
    return store.read(tx -> ReservationRows.live(tx.connection(), orders));
  }
}
