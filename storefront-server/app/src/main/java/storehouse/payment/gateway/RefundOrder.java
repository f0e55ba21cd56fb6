package storehouse.payment.gateway;

import storehouse.model.Money;

/// What is to be given back. `reference` is our own name of this refund, the same on each repeat.
public record RefundOrder(long orderId, String reference, Money amount) {}
