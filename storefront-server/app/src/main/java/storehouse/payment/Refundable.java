package storehouse.payment;

import storehouse.model.Money;

/// What can still be promised back of a payment, and what is not in it because the bank has it, in
/// open and lost disputes.
public record Refundable(Money left, Money disputed) {}
