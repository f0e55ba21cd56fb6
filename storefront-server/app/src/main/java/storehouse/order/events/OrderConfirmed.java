package storehouse.order.events;

import java.util.List;

/// Stock is reserved, money is captured, the order stands. Aggregate `order`.
public record OrderConfirmed(String orderId, String number, List<Line> lines) {

  public record Line(String sku, int quantity) {}
}
