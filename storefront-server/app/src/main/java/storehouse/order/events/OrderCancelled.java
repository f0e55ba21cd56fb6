package storehouse.order.events;

/// The order ended without a sale; `reason` is a code such as `payment.declined`. Aggregate
/// `order`.
public record OrderCancelled(String orderId, String number, String reason) {}
