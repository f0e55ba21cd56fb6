package storehouse.payment;

/// Gives the authorisation back. Coming first, it refuses a late authorisation.
public record VoidPayment(long orderId) {}
