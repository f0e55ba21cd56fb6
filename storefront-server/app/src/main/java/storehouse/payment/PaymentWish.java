package storehouse.payment;

/// Who wants something done to a payment, and why. A `key` makes a repeat of the request
/// recognisable.
public record PaymentWish(long orderId, String actor, String reason, String key) {}
