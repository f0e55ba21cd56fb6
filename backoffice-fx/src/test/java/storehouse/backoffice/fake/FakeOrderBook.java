package storehouse.backoffice.fake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import storehouse.model.backoffice.OrderCancellation;
import storehouse.model.backoffice.OrderDetail;
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
        order.placedAt());
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
    orders.put(number, new OrderDetail(cancelled, detail.email(), detail.sagas()));
    return find(number);
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
