package storehouse.payment.gateway;

import storehouse.model.Money;
import storehouse.payment.gateway.GatewayPayment.Stage;

/// Whose money a payment at a gateway is, by the gateway's own word.
public sealed interface Owner {

  /// Of the order with this id and number, if the shop is this one. `shop` is empty where the
  /// gateway does not show it.
  record Order(long id, String number, Money amount, String shop) implements Owner {}

  /// There is no such payment, or it names no order as shops of ours do.
  record Nobody() implements Owner {}

  /// Nothing is held or kept there, or not any more.
  record Emptied() implements Owner {}

  /// The gateway did not answer.
  record NoAnswer() implements Owner {}

  /// Whose it is when it stands like this and bears this name.
  static Owner of(GatewayAnswer standing, Owner named) {
    return switch (standing) {
      case GatewayAnswer.Seen(var payment) -> hasMoney(payment) ? named : new Emptied();
      case GatewayAnswer.CaptureRefused _, GatewayAnswer.Received _ -> named;
      case GatewayAnswer.Refunding _,
          GatewayAnswer.RefundRefused _,
          GatewayAnswer.NothingTold _,
          GatewayAnswer.NothingHeld _,
          GatewayAnswer.OutOfStep _,
          GatewayAnswer.NotRenewed _,
          GatewayAnswer.Declined _,
          GatewayAnswer.Lost _ ->
          new NoAnswer();
    };
  }

  private static boolean hasMoney(GatewayPayment payment) {
    return payment.stage() == Stage.AUTHORISED
        || (payment.stage() == Stage.CAPTURED && payment.left().minorUnits() > 0);
  }
}
