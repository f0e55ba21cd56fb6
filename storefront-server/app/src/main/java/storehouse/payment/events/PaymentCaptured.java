package storehouse.payment.events;

/// The money was taken.
public record PaymentCaptured(String orderId, long minorUnits, String currency) {}
