package storehouse.order.events;

/// An order was put on hold, or one of its holds was released; `held` as long as any is left.
/// `version` rises with each change. Aggregate `order`.
public record OrderHoldChanged(String orderId, long version, boolean held) {}
