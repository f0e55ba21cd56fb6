package storehouse.payment.gateway;

import java.time.Instant;

/// What came back from a gateway.
public sealed interface GatewayAnswer {

  /// The payment as it stands after the request.
  record Seen(GatewayPayment payment) implements GatewayAnswer {}

  /// The gateway will carry out what was asked, and tell the outcome; `request` is its name of
  /// that.
  record Received(Asked asked, String request) implements GatewayAnswer {}

  /// What a gateway may take its time for.
  enum Asked {
    CAPTURE,
    CANCEL
  }

  /// The gateway has taken this refund, and shows no more of the payment.
  record Refunding(GatewayRefund refund) implements GatewayAnswer {}

  /// The gateway will not give this back although so much is left; nothing was given.
  record RefundRefused(RefundOrder refund, String why) implements GatewayAnswer {}

  /// Of a gateway that cannot be asked: it has not told anything that settles the question.
  record NothingTold() implements GatewayAnswer {}

  /// The request does not fit to how the payment stands, which is this; the key is spent.
  record OutOfStep(GatewayPayment payment) implements GatewayAnswer {}

  /// The gateway does not renew the authorisation; it holds for as long as it would have anyway.
  record NotRenewed(GatewayPayment payment) implements GatewayAnswer {}

  /// The bank does not pay out what it had authorised.
  record CaptureRefused(GatewayPayment payment, String code) implements GatewayAnswer {}

  /// The gateway takes no payment on these terms, such as with a token that it does not know.
  record Declined(String code) implements GatewayAnswer {}

  /// No money is held, and the gateway has no way to end the payment: until then, a request of ours
  /// that is late may still reserve money.
  record NothingHeld(Instant until) implements GatewayAnswer {}

  /// Nobody knows whether the request had an effect. When `keySpent`, a repeat under the same key
  /// would only repeat this answer.
  record Lost(boolean keySpent, String why) implements GatewayAnswer {}
}
