package storehouse.payment;

/// Takes what was authorised for the order.
public record CapturePayment(long orderId) {}
