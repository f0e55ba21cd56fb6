package storehouse.order;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import storehouse.inventory.OrderStock;
import storehouse.model.shop.Address;
import storehouse.order.events.OrderCancelled;
import storehouse.order.events.OrderConfirmed;
import storehouse.platform.events.Outbox;
import storehouse.platform.events.OutboxEntry;
import storehouse.platform.json.Json;
import storehouse.platform.persistence.Columns;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.Tx;
import storehouse.platform.saga.Outcome;
import storehouse.platform.saga.SagaCall;

/// The order's own steps. An order that already stands where the step would bring it is left alone,
/// so a repeat writes nothing.
final class OrderSteps {

  private final Store store;
  private final Outbox outbox;
  private final Clock clock;
  private final OrderWaiters waiters;

  OrderSteps(Store store, Outbox outbox, Clock clock, OrderWaiters waiters) {
    this.store = store;
    this.outbox = outbox;
    this.clock = clock;
    this.waiters = waiters;
  }

  List<Outcome> confirm(List<SagaCall<OrderSagaData>> calls) {
    store.run(tx -> confirm(tx, calls));
    return settled(calls);
  }

  private void confirm(Tx tx, List<SagaCall<OrderSagaData>> calls) throws SQLException {
    Map<Long, Locked> orders = lockedIn(tx.connection(), calls, Set.of(OrderStatus.PENDING));
    List<SagaCall<OrderSagaData>> fresh = of(calls, orders.keySet());
    OrderRows.setStatus(
        tx.connection(),
        List.copyOf(orders.keySet()),
        OrderStatus.CONFIRMED,
        List.of(OrderStatus.PENDING));
    append(tx, fresh, "order.confirmed");
    outbox.append(
        tx,
        fresh.stream()
            .map(
                call ->
                    new OutboxEntry(
                        "order",
                        Long.toString(call.sagaId()),
                        confirmed(
                            call, Objects.requireNonNull(orders.get(call.sagaId())).cartId())))
            .toList());
  }

  private static OrderConfirmed confirmed(SagaCall<OrderSagaData> call, String cartId) {
    return new OrderConfirmed(
        Long.toString(call.sagaId()),
        call.data().number(),
        call.data().lines().stream()
            .map(line -> new OrderConfirmed.Line(line.sku(), line.quantity()))
            .toList(),
        cartId);
  }

  List<Outcome> cancel(List<SagaCall<OrderSagaData>> calls) {
    store.run(tx -> cancel(tx, calls));
    return settled(calls);
  }

  private void cancel(Tx tx, List<SagaCall<OrderSagaData>> calls) throws SQLException {
    Set<OrderStatus> from = Set.of(OrderStatus.PENDING, OrderStatus.CONFIRMED);
    Map<Long, Locked> orders = lockedIn(tx.connection(), calls, from);
    Set<Long> open = orders.keySet();
    OrderRows.setStatus(
        tx.connection(), List.copyOf(open), OrderStatus.CANCELLED, List.copyOf(from));
    List<OutboxEntry> events = new ArrayList<>();
    for (SagaCall<OrderSagaData> call : of(calls, open)) {
      OrderRows.setCancelReason(tx.connection(), call.sagaId(), call.reason());
      if (Objects.requireNonNull(orders.get(call.sagaId())).held()) {
        HoldRows.end(tx.connection(), call.sagaId(), clock.instant());
      }
      append(tx, List.of(call), "order.cancelled");
      String id = Long.toString(call.sagaId());
      events.add(
          new OutboxEntry(
              "order", id, new OrderCancelled(id, call.data().number(), call.reason())));
    }
    outbox.append(tx, events);
  }

  /// These orders cannot be cancelled any more, for these reasons; a repeat writes nothing.
  void keep(Map<Long, String> reasons) {
    if (!reasons.isEmpty()) {
      store.run(tx -> keep(tx, reasons));
      reasons.keySet().forEach(waiters::settled);
    }
  }

  private void keep(Tx tx, Map<Long, String> reasons) throws SQLException {
    List<Timeline.Entry> entries = new ArrayList<>();
    try (PreparedStatement update =
        tx.connection()
            .prepareStatement(
                "update order_head set cancel_requested = null where id = ?"
                    + " and cancel_requested is not null")) {
      for (long id : new TreeSet<>(reasons.keySet())) {
        update.setLong(1, id);
        if (update.executeUpdate() > 0) {
          entries.add(
              new Timeline.Entry(id, "order.cancel-refused", reasons.get(id), Timeline.SYSTEM));
        }
      }
    }
    Timeline.append(tx.connection(), entries, clock.instant());
  }

  private void append(Tx tx, List<SagaCall<OrderSagaData>> calls, String type) throws SQLException {
    Timeline.append(
        tx.connection(),
        calls.stream()
            .map(
                call ->
                    new Timeline.Entry(
                        call.sagaId(),
                        type,
                        call.reason().isEmpty() ? null : call.reason(),
                        Timeline.SYSTEM))
            .toList(),
        clock.instant());
  }

  private static List<SagaCall<OrderSagaData>> of(
      List<SagaCall<OrderSagaData>> calls, Set<Long> ids) {
    return calls.stream().filter(call -> ids.contains(call.sagaId())).toList();
  }

  private List<Outcome> settled(List<SagaCall<OrderSagaData>> calls) {
    calls.forEach(call -> waiters.settled(call.sagaId()));
    return calls.stream().map(call -> Outcome.DONE).toList();
  }

  private record Locked(String cartId, boolean held) {}

  /// Locks those orders that stand in one of the states.
  private static Map<Long, Locked> lockedIn(
      Connection connection, List<SagaCall<OrderSagaData>> calls, Set<OrderStatus> states)
      throws SQLException {
    Map<Long, Locked> found = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select id, status, cart_id, holds from order_head where id in "
                + Columns.marks(calls.size())
                + " order by id for update")) {
      for (int i = 0; i < calls.size(); i++) {
        select.setLong(i + 1, calls.get(i).sagaId());
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          if (states.contains(OrderStatus.valueOf(row.getString("status")))) {
            found.put(
                row.getLong("id"), new Locked(row.getString("cart_id"), row.getInt("holds") > 0));
          }
        }
      }
    }
    return found;
  }

  /// Where an order goes, whether it is on hold, in which version that is so, and whether it was
  /// seen to wait for goods.
  record Delivery(Address address, boolean held, long holdVersion, boolean awaitsStock) {}

  /// Writes down which orders wait for goods and which do so no more, where that is news.
  void noteWaiting(Map<Long, Delivery> deliveries, Map<Long, OrderStock> stock) {
    Map<Long, Boolean> news = new TreeMap<>();
    deliveries.forEach(
        (id, delivery) -> {
          boolean waits = stock.getOrDefault(id, OrderStock.NOTHING).waits();
          if (waits != delivery.awaitsStock()) {
            news.put(id, waits);
          }
        });
    if (!news.isEmpty()) {
      store.run(tx -> noteWaiting(tx, news));
      news.keySet().forEach(waiters::settled);
    }
  }

  private void noteWaiting(Tx tx, Map<Long, Boolean> news) throws SQLException {
    List<Timeline.Entry> entries = new ArrayList<>();
    try (PreparedStatement update =
        tx.connection()
            .prepareStatement(
                "update order_head set awaits_stock = ? where id = ? and awaits_stock <> ?"
                    + " and status = 'CONFIRMED'")) {
      for (Map.Entry<Long, Boolean> order : news.entrySet()) {
        update.setBoolean(1, order.getValue());
        update.setLong(2, order.getKey());
        update.setBoolean(3, order.getValue());
        if (update.executeUpdate() > 0) {
          String type = order.getValue() ? "order.awaits-stock" : "order.stock-arrived";
          entries.add(new Timeline.Entry(order.getKey(), type, null, Timeline.SYSTEM));
        }
      }
    }
    Timeline.append(tx.connection(), entries, clock.instant());
  }

  /// Read at the moment of the hand-over.
  Map<Long, Delivery> deliveries(List<Long> ids) {
    return store.read(
        tx -> {
          Map<Long, Delivery> deliveries = new HashMap<>();
          try (PreparedStatement select =
              tx.connection()
                  .prepareStatement(
                      "select id, shipping_address, holds, hold_version, awaits_stock from order_head"
                          + " where id in "
                          + Columns.marks(ids.size()))) {
            for (int i = 0; i < ids.size(); i++) {
              select.setLong(i + 1, ids.get(i));
            }
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                deliveries.put(
                    row.getLong("id"),
                    new Delivery(
                        Json.read(row.getString("shipping_address"), Address.class),
                        row.getInt("holds") > 0,
                        row.getLong("hold_version"),
                        row.getBoolean("awaits_stock")));
              }
            }
          }
          return deliveries;
        });
  }
}
