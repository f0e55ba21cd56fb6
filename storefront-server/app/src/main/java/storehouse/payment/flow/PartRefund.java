package storehouse.payment.flow;

import storehouse.model.Money;

/// A part of a payment that is to be given back, as it is stored. It is done once `target` of the
/// payment has been given back in all.
public record PartRefund(long orderId, long refundId, Money target) {}
