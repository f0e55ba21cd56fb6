package storehouse.payment;

/// Gives back what was captured, in full. Coming first, it refuses a late capture.
public record RefundPayment(long orderId) {}
