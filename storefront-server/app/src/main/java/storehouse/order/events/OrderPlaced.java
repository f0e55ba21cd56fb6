package storehouse.order.events;

/// An order was accepted and is PENDING. Aggregate `order`.
public record OrderPlaced(String orderId, String number) {}
