package storehouse.order;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import storehouse.platform.batch.Batcher;
import storehouse.platform.persistence.Columns;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreFailure;
import storehouse.platform.saga.SagaHistory;
import storehouse.platform.saga.SagaRunner;

/// Accepts orders and tells how they stand.
@Singleton
public final class Orders {

  private static final int MAX_WAITING = 2_000;

  private final Store store;
  private final OrderSagas sagas;
  private final Batcher<AcceptanceBatch.Request, Acceptance> acceptances;

  @Inject
  public Orders(OrderServices services, OrderSagas sagas) {
    this.store = services.store();
    this.sagas = sagas;
    this.acceptances =
        new Batcher<>("accept-orders", MAX_WAITING, new AcceptanceBatch(services, sagas)::settle);
  }

  /// Accepts an order: order, saga and the answer to this key are written in one transaction, and
  /// when this returns they are durable. Throws `QueueFull` when too many wait.
  public Acceptance accept(NewOrder order, RequestKey key) {
    AcceptanceBatch.Request request = new AcceptanceBatch.Request(order, key);
    try {
      return acceptances.settled(request);
    } catch (StoreFailure failure) {
      if (StoreFailure.isDuplicateKey(failure)) {
        // Another node accepted the same key between our look and our write; now it is found.
        return acceptances.settled(request);
      }
      throw failure;
    }
  }

  /// What this key was answered before, if it was.
  public Optional<Acceptance> answered(RequestKey key) {
    return store.read(
        tx ->
            Optional.ofNullable(
                    IdempotencyRows.find(tx.connection(), List.of(key))
                        .get(key.scope() + key.key()))
                .map(known -> known.answer(key)));
  }

  /// How many orders this node carries on just now, how many of the shop are not settled, and how
  /// many this node settled so far.
  public SagaRunner.Work work() {
    return sagas.runner().work();
  }

  /// What the order's saga did so far.
  public Optional<SagaHistory> saga(long orderId) {
    return sagas.runner().history(orderId);
  }

  /// Whether an order with this SKU is accepted and not confirmed yet, so that units may come back.
  public boolean isUnderWay(String sku) {
    return store.read(tx -> OrderReads.isUnderWay(tx.connection(), sku));
  }

  /// Whether the order's saga or one of its changes is not settled: then it may still take or give
  /// back money by itself.
  public boolean isBeingCarriedOut(long orderId) {
    return store.read(tx -> OrderReads.isBeingCarriedOut(tx.connection(), orderId));
  }

  /// The order with this number, however it is typed.
  public Optional<OrderView> find(String number) {
    String normal = number.strip().toUpperCase(Locale.ROOT);
    return OrderNumbers.isValid(normal) ? one("number = ?", normal) : Optional.empty();
  }

  /// The order that this cart became, unless it came to nothing.
  public Optional<OrderView> ofCart(String cartId) {
    return one("live_cart = ?", cartId);
  }

  /// The cart that this order came from.
  public Optional<String> cartOf(long id) {
    return store.read(tx -> OrderReads.cart(tx.connection(), id));
  }

  public Optional<OrderView> findById(long id) {
    return one("id = ?", id);
  }

  /// Those of these orders that exist, by id.
  public Map<Long, OrderView> findAll(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return many("id in " + Columns.marks(ids.size()), List.copyOf(ids), ids.size()).stream()
        .collect(Collectors.toMap(OrderView::id, Function.identity()));
  }

  /// The newest orders of a shopper.
  public List<OrderView> ofShopper(String shopperId, int limit) {
    return many("shopper_id = ?", List.of(shopperId), limit);
  }

  /// Orders by number, e-mail or SKU, newest first; all when nothing is asked.
  public List<OrderView> search(String query, int limit) {
    String asked = query.strip();
    if (asked.isEmpty()) {
      return many("1 = 1", List.of(), limit);
    }
    // Each by its own index; one condition with "or" would read every order.
    return many(
        "id in (select id from ((select id from order_head where number = ?)"
            + " union (select id from order_head where email = ? order by placed_at desc limit ?)"
            + " union (select order_id from order_line where sku = ? order by order_id desc"
            + " limit ?)) as found)",
        List.of(
            asked.toUpperCase(Locale.ROOT), asked.toLowerCase(Locale.ROOT), limit, asked, limit),
        limit);
  }

  /// Orders in short, by their id or by that of one of their changes.
  public Map<Long, OrderBrief> briefs(Collection<Long> ids) {
    return ids.isEmpty()
        ? Map.of()
        : store.read(tx -> OrderReads.briefs(tx.connection(), List.copyOf(ids)));
  }

  private Optional<OrderView> one(String condition, Object argument) {
    return many(condition, List.of(argument), 1).stream().findFirst();
  }

  private List<OrderView> many(String condition, List<?> arguments, int limit) {
    return store.read(tx -> OrderReads.find(tx.connection(), condition, arguments, limit));
  }
}
