package storehouse.payment.events;

/// The authorisation was given back, or there will be none.
public record PaymentVoided(String orderId) {}
