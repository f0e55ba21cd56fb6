package storehouse.payment.flow;

import storehouse.model.Money;

/// What of a payment is in dispute, or was lost in one: the bank has it, so that the shop must not
/// give it back once more. Of a gateway that shows a loss as a refund of the payment,
/// `lostAsRefund` is what its refunds without us come to once all that was lost is among them, with
/// those that were there before; what is missing in that is kept back until it is seen.
public record Disputed(Money withBank, Money lostAsRefund) {

  static Disputed nothing(Money nothing) {
    return new Disputed(nothing, nothing);
  }

  /// What the shop cannot give back.
  Money keptBack(Refunds refunds) {
    Money nothing = Money.zero(withBank.currency());
    Money unseen = lostAsRefund.minus(refunds.withoutUs(nothing));
    return unseen.isNegative() ? withBank : withBank.plus(unseen);
  }
}
