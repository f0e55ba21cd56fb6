package storehouse.backoffice.fake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import storehouse.model.backoffice.OrderDetail;
import storehouse.model.backoffice.OrderSummary;
import storehouse.model.shop.Order;

/// The orders of the fake.
public final class FakeOrderBook {

  private final Map<String, OrderDetail> orders = new LinkedHashMap<>();

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

  synchronized Reply find(String number) {
    return Optional.ofNullable(orders.get(number))
        .map(Reply::ok)
        .orElseGet(() -> Reply.unknown("order " + number));
  }
}
