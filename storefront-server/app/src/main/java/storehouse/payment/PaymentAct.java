package storehouse.payment;

import java.time.Instant;
import java.util.Optional;
import storehouse.model.Money;

/// What somebody did to a payment.
public record PaymentAct(
    Instant at,
    Kind kind,
    String actor,
    Optional<Money> amount,
    Optional<PaymentVerdict> verdict,
    String reason) {

  /// What was done.
  public enum Kind {
    VOID,
    REFUND,
    REFUND_PROPOSED,
    REFUND_APPROVED,
    REFUND_DECLINED,
    RESOLVE_PROPOSED,
    RESOLVE_APPROVED,
    RESOLVE_DECLINED,
    /// Done by nobody: money that was found at the gateway without an order, and is given back.
    FOUND_WITHOUT_ORDER,
    /// Agreed to when the gateway had answered already: nothing was changed.
    RESOLVE_OVERTAKEN
  }
}
