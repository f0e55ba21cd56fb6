package storehouse.payment.gateway;

/// What came back from a gateway.
public sealed interface GatewayAnswer {

  /// The payment as it stands after the request.
  record Seen(GatewayPayment payment) implements GatewayAnswer {}

  /// The request does not fit to how the payment stands, which is this; the key is spent.
  record OutOfStep(GatewayPayment payment) implements GatewayAnswer {}

  /// The bank does not pay out what it had authorised.
  record CaptureRefused(GatewayPayment payment, String code) implements GatewayAnswer {}

  /// The gateway takes no payment on these terms, such as with a token that it does not know.
  record Declined(String code) implements GatewayAnswer {}

  /// Nobody knows whether the request had an effect. When `keySpent`, a repeat under the same key
  /// would only repeat this answer.
  record Lost(boolean keySpent, String why) implements GatewayAnswer {}
}
