package storehouse.payment.gateway.dispute;

/// What came back from a gateway about a dispute.
public sealed interface DisputeAnswer {

  /// The dispute as it stands.
  record Seen(GatewayDispute dispute) implements DisputeAnswer {}

  /// The gateway has taken what was asked, and shows no more.
  record Taken() implements DisputeAnswer {}

  /// The gateway will not do it, such as because it is too late; its key is spent.
  record Refused(String why) implements DisputeAnswer {}

  /// The gateway did not do what was asked, and may do it later, such as because the shop has asked
  /// too often or has no permission. Its key is not spent.
  record NotNow(String why) implements DisputeAnswer {}

  /// The gateway knows no such dispute, or has told nothing of it yet.
  record NotKnown() implements DisputeAnswer {}

  /// It is about a payment that is none of this shop's.
  record NotOurs() implements DisputeAnswer {}

  /// Nobody knows whether the request had an effect. When `keySpent`, a repeat under the same key
  /// would only repeat this answer.
  record Lost(boolean keySpent, String why) implements DisputeAnswer {}
}
