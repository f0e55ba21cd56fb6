package storehouse.backoffice.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import storehouse.model.backoffice.EditRequest;
import storehouse.model.backoffice.HoldRequest;
import storehouse.model.backoffice.OrderCancellation;
import storehouse.model.backoffice.OrderDetail;
import storehouse.model.backoffice.OrderHold;
import storehouse.model.backoffice.OrderSummary;
import storehouse.model.shop.Order;
import storehouse.model.shop.PlacedOrder;

/// The orders of the fake.
public final class FakeOrderBook {

  private final Map<String, OrderDetail> orders = new LinkedHashMap<>();
  private final Map<String, String> reasons = new LinkedHashMap<>();

  public synchronized void add(OrderDetail order) {
    orders.put(order.order().number(), order);
  }

  synchronized Reply search(String query) {
    return Reply.ok(
        Map.of(
            "items",
            orders.values().stream()
                .filter(order -> query.isEmpty() || matches(order, query))
                .map(FakeOrderBook::summary)
                .toList()));
  }

  private static boolean matches(OrderDetail detail, String query) {
    return detail.order().number().equalsIgnoreCase(query)
        || detail.email().equalsIgnoreCase(query)
        || detail.order().lines().stream().anyMatch(line -> line.sku().equalsIgnoreCase(query));
  }

  private static OrderSummary summary(OrderDetail detail) {
    Order order = detail.order();
    return new OrderSummary(
        order.number(),
        order.status(),
        order.payment().status(),
        detail.email(),
        order.totals().total(),
        order.placedAt(),
        detail.holds().stream().anyMatch(hold -> hold.releasedAt() == null));
  }

  /// Everything but what has left is cancelled at once.
  synchronized Reply cancel(String number, OrderCancellation cancellation) {
    OrderDetail detail = orders.get(number);
    if (detail == null) {
      return Reply.unknown("order " + number);
    }
    Order order = detail.order();
    if (order.shipments().stream().anyMatch(parcel -> parcel.status().equals("SHIPPED"))) {
      return Reply.problem(409, "order-shipped", "A parcel of this order has already left.");
    }
    reasons.put(number, "" + cancellation.reason());
    Order cancelled =
        new Order(
            number,
            "CANCELLED",
            new PlacedOrder.Payment("REFUNDED", null),
            order.lines(),
            order.shipments(),
            order.timeline(),
            order.totals(),
            order.shippingAddress(),
            order.placedAt());
    orders.put(
        number,
        new OrderDetail(cancelled, detail.email(), detail.sagas(), List.of(), detail.version()));
    return find(number);
  }

  /// What somebody does to the holds of an order: `holds` with a request, or `release` of one.
  synchronized Reply hold(String number, HoldRequest request, String user) {
    OrderDetail detail = order(number);
    List<OrderHold> holds = new ArrayList<>(detail.holds());
    holds.add(
        new OrderHold(
            "h" + holds.size(),
            "" + request.reason(),
            "" + request.note(),
            user,
            Instant.now(),
            null,
            null));
    return keep(detail, holds);
  }

  synchronized Reply release(String number, String hold, String user) {
    OrderDetail detail = order(number);
    return keep(
        detail,
        detail.holds().stream()
            .map(each -> each.id().equals(hold) ? released(each, user) : each)
            .toList());
  }

  private static OrderHold released(OrderHold hold, String user) {
    return new OrderHold(
        hold.id(),
        hold.reason(),
        hold.note(),
        hold.placedBy(),
        hold.placedAt(),
        user,
        Instant.now());
  }

  /// Takes units out; the money is not counted again.
  synchronized Reply edit(String number, EditRequest request) {
    OrderDetail detail = order(number);
    Order before = detail.order();
    if (request.version() != detail.version()) {
      return Reply.problem(409, "order-changed", "The order was changed meanwhile.");
    }
    Map<String, Integer> after = new LinkedHashMap<>();
    if (request.lines() != null) {
      request.lines().forEach(line -> after.put(line.sku(), line.quantity()));
    }
    Order changed =
        new Order(
            number,
            before.status(),
            before.payment(),
            before.lines().stream()
                .map(line -> with(line, after.getOrDefault(line.sku(), line.quantity())))
                .filter(line -> line.quantity() > 0)
                .toList(),
            before.shipments(),
            before.timeline(),
            before.totals(),
            Objects.requireNonNullElse(request.shippingAddress(), before.shippingAddress()),
            before.placedAt());
    orders.put(
        number,
        new OrderDetail(
            changed, detail.email(), detail.sagas(), detail.holds(), detail.version() + 1));
    return find(number);
  }

  private static Order.Line with(Order.Line line, int quantity) {
    return new Order.Line(
        line.sku(),
        line.slug(),
        line.title(),
        line.imageUrl(),
        quantity,
        line.unitPrice(),
        line.lineTotal(),
        null);
  }

  public synchronized OrderDetail order(String number) {
    return Objects.requireNonNull(orders.get(number), number);
  }

  private Reply keep(OrderDetail detail, List<OrderHold> holds) {
    orders.put(
        detail.order().number(),
        new OrderDetail(detail.order(), detail.email(), detail.sagas(), holds, detail.version()));
    return find(detail.order().number());
  }

  /// Why this order was cancelled; empty when it was not.
  public synchronized String cancelReason(String number) {
    return reasons.getOrDefault(number, "");
  }

  synchronized Reply find(String number) {
    return Optional.ofNullable(orders.get(number))
        .map(Reply::ok)
        .orElseGet(() -> Reply.unknown("order " + number));
  }
}
