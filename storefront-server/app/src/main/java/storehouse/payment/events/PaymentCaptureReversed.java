package storehouse.payment.events;

/// So much that had been told as captured was not paid out by the bank after all.
public record PaymentCaptureReversed(String orderId, long minorUnits, String currency) {}
