package storehouse.payment.flow;

/// What was heard from the gateway about the payment of an order, and how the payment stood when
/// the gateway was asked.
record Lesson(long orderId, PaymentState asked, Heard heard) {}
