package storehouse.payment.events;

/// The amount is reserved on the shopper's card.
public record PaymentAuthorised(String orderId) {}
