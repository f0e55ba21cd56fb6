package storehouse.payment.events;

/// So much that had been given back came back to the shop: the shopper's bank did not take it.
public record PaymentRefundReversed(String orderId, long minorUnits, String currency) {}
