package storehouse.payment.events;

/// So much was given back by this refund.
public record PaymentRefunded(String orderId, long minorUnits, String currency) {}
