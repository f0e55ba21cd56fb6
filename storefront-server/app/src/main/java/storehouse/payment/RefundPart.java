package storehouse.payment;

import storehouse.model.Money;

/// Gives back a part of what was captured. `refundId` makes it recognisable: each part is given
/// back once, however often it is asked for.
public record RefundPart(long orderId, long refundId, Money amount) {}
