package storehouse.order.events;

import java.util.List;

/// Stock is reserved, money is captured, the order stands; the cart it came from is done with.
/// Aggregate `order`.
public record OrderConfirmed(String orderId, String number, List<Line> lines, String cartId) {

  public record Line(String sku, int quantity) {}
}
