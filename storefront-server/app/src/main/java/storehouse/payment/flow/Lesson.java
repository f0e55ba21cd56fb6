package storehouse.payment.flow;

/// What was heard from the gateway about the payment of an order, how the payment stood when the
/// gateway was asked, and what it was asked to do.
record Lesson(long orderId, PaymentState asked, Move move, Heard heard) {}
