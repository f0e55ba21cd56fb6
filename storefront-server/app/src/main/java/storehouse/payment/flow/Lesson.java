package storehouse.payment.flow;

/// What was heard from the gateway about the payment of an order.
record Lesson(long orderId, Heard heard) {}
