package storehouse.payment.events;

/// The bank wants the shopper to pass a challenge.
public record PaymentActionNeeded(String orderId) {}
