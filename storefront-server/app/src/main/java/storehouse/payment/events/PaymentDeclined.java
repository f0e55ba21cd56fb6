package storehouse.payment.events;

/// Nothing was charged; `code` is stable, such as `payment.declined`.
public record PaymentDeclined(String orderId, String code) {}
