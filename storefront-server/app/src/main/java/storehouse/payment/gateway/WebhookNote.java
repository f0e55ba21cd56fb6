package storehouse.payment.gateway;

import storehouse.model.Money;

/// What a gateway told without being asked. It is a hint only: what it is about is read at the
/// gateway. `eventId` is the same when it is told twice; `claim` is how the payment stands by it.
public record WebhookNote(
    String eventId, String type, long orderId, String reference, Money amount, Claim claim) {

  /// What a note says about the payment.
  public enum Claim {
    AUTHORISED,
    CAPTURED,
    VOIDED,
    /// Some of what was captured, or all of it, was given back.
    REFUNDED,
    SOMETHING_ELSE
  }
}
