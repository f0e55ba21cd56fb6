package storehouse.inventory;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
import storehouse.inventory.books.StockKey;
import storehouse.inventory.books.StockRows;
import storehouse.inventory.events.AvailabilityChanged;
import storehouse.inventory.sourcing.Sites;
import storehouse.inventory.sourcing.Sourcing;
import storehouse.platform.events.Outbox;
import storehouse.platform.events.OutboxEntry;
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
  private final Outbox outbox;
  private final Clock clock;
  private final Shortages shortages = new Shortages(this::available, System::nanoTime);

  @Inject
  public Reservations(Stores stores, Sites sites, Outbox outbox, Clock clock) {
    this.store = stores.of(StoreName.INVENTORY);
    this.sites = sites;
    this.outbox = outbox;
    this.clock = clock;
  }

  /// Reserves each order whole or refuses it with `stock.unavailable`; a repeat is answered from
  /// the record, and an order that was released before is refused.
  public List<Outcome> reserve(List<ReserveStock> orders) {
    Optional<List<Outcome>> settled = store.write(tx -> settle(tx, orders, false));
    return settled.orElseGet(() -> store.write(tx -> settle(tx, orders, true)).orElseThrow());
  }

  private Optional<List<Outcome>> settle(Tx tx, List<ReserveStock> orders, boolean lock)
      throws SQLException {
    List<Long> ids = orders.stream().map(ReserveStock::orderId).distinct().toList();
    Map<Long, Answer> answers = ReservationRows.answers(tx.connection(), ids, false);
    List<ReserveStock> fresh =
        orders.stream().filter(order -> !answers.containsKey(order.orderId())).toList();
    Plan plan = plan(tx, fresh, lock);
    if (!StockRows.reserve(tx.connection(), sums(plan.allocations().values()))) {
      tx.connection().rollback();
      return Optional.empty();
    }
    ReservationRows.insert(tx.connection(), plan.allocations(), clock.instant());
    ReservationRows.answer(tx.connection(), plan.answers(), clock.instant());
    outbox.append(tx, plan.lastTaken().stream().map(Reservations::availabilityChanged).toList());
    tx.afterCommit(() -> shortages.ranOut(plan.soldOut()));
    answers.putAll(plan.answers());
    return Optional.of(orders.stream().map(order -> outcome(answers, order.orderId())).toList());
  }

  /// @param lastTaken SKUs of which this batch takes the last
  /// @param soldOut these, and those of which it did not get enough
  private record Plan(
      Map<Long, List<Allocation>> allocations,
      Map<Long, Answer> answers,
      Set<String> lastTaken,
      Set<String> soldOut) {

    Plan() {
      this(
          new LinkedHashMap<>(),
          new LinkedHashMap<>(),
          new LinkedHashSet<>(),
          new LinkedHashSet<>());
    }
  }

  private Plan plan(Tx tx, List<ReserveStock> orders, boolean lock) throws SQLException {
    Set<String> skus =
        orders.stream()
            .flatMap(order -> order.lines().stream())
            .map(ReserveStock.Line::sku)
            .collect(Collectors.toSet());
    Map<StockKey, Long> available = new TreeMap<>();
    StockRows.read(tx.connection(), skus, lock)
        .forEach((key, row) -> available.put(key, row.available()));
    Sourcing sourcing = new Sourcing(available, sites.all());
    Plan plan = new Plan();
    for (ReserveStock order : orders) {
      if (plan.answers().containsKey(order.orderId())) {
        continue;
      }
      Optional<List<Allocation>> allocated = sourcing.allocate(order.lines(), order.to());
      if (allocated.isEmpty()) {
        plan.soldOut().addAll(sourcing.shortOf(order.lines()));
      }
      allocated.ifPresent(parts -> plan.allocations().put(order.orderId(), parts));
      plan.answers()
          .put(
              order.orderId(),
              allocated.isPresent()
                  ? new Answer(ReservationRows.RESERVED, "")
                  : new Answer(ReservationRows.REFUSED, OUT_OF_STOCK));
    }
    plan.allocations().values().stream()
        .flatMap(List::stream)
        .map(Allocation::sku)
        .filter(sku -> sourcing.left(sku) == 0)
        .forEach(plan.lastTaken()::add);
    plan.soldOut().addAll(plan.lastTaken());
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
    ReservationRows.answer(tx.connection(), tombstones, clock.instant());
    Map<Long, List<Allocation>> live = ReservationRows.lockLive(tx.connection(), orders);
    SortedMap<StockKey, Long> sums = sums(live.values());
    if (!StockRows.release(tx.connection(), sums)) {
      throw new IllegalStateException("Less is reserved in stock than for the orders " + orders);
    }
    ReservationRows.markReleased(tx.connection(), orders);
    List<OutboxEntry> back = new ArrayList<>();
    sums.keySet().stream()
        .map(StockKey::sku)
        .distinct()
        .forEach(sku -> back.add(availabilityChanged(sku)));
    outbox.append(tx, back);
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
    outbox.append(
        tx,
        sums.keySet().stream()
            .map(StockKey::sku)
            .distinct()
            .map(Reservations::availabilityChanged)
            .toList());
  }

  private static SortedMap<StockKey, Long> sums(Collection<List<Allocation>> allocations) {
    SortedMap<StockKey, Long> sums = new TreeMap<>();
    allocations.stream()
        .flatMap(List::stream)
        .forEach(
            part ->
                sums.merge(
                    new StockKey(part.sku(), part.warehouse()), (long) part.quantity(), Long::sum));
    return sums;
  }

  /// Where the order's stock is reserved and not shipped yet.
  public Map<Long, List<Allocation>> allocations(Collection<Long> orders) {
    return store.read(tx -> ReservationRows.live(tx.connection(), orders));
  }

  private static OutboxEntry availabilityChanged(String sku) {
    return new OutboxEntry("availability", sku, new AvailabilityChanged(sku));
  }
}
