package storehouse.payment;

import java.time.Instant;
import java.util.Optional;
import storehouse.model.Money;

/// One refund of a payment. `reference` is our name of it, or `desk-` and the gateway's id of one
/// that was given at the gateway's own desk.
public record PaymentRefundView(
    String reference,
    Money amount,
    Optional<String> gatewayId,
    Stage stage,
    Instant createdAt,
    Instant changedAt) {

  /// How far it has come.
  public enum Stage {
    /// The gateway has not shown it yet.
    ASKED,
    PENDING,
    DONE,
    /// The money is the shop's after all.
    FAILED
  }
}
