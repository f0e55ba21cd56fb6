package storehouse.payment.gateway;

import storehouse.model.Money;

/// Whose a payment at a gateway is, by the gateway's own word.
public sealed interface Owner {

  /// Of the shop's order with this id, which is to be paid with it.
  record Order(long id, Money amount) implements Owner {}

  /// There is no such payment, or it is not one of the shop's.
  record Nobody() implements Owner {}

  /// The gateway did not answer.
  record NoAnswer() implements Owner {}
}
