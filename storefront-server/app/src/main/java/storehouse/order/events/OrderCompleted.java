package storehouse.order.events;

/// Everything that was ordered was shipped. Aggregate `order`.
public record OrderCompleted(String orderId, String number) {}
