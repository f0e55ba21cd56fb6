package storehouse.payment.flow;

import storehouse.payment.gateway.GatewayAnswer;

/// An answer of the gateway about the payment of an order.
record Lesson(long orderId, GatewayAnswer answer) {}
