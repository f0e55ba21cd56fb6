package storehouse.payment;

import java.time.Instant;
import java.util.Optional;
import storehouse.model.Money;

/// What somebody wants done to a payment, and a second person has to agree to.
public record PaymentProposal(
    long id, Wanted wanted, String reason, String proposedBy, Instant proposedAt) {

  /// What is wanted.
  public sealed interface Wanted {

    record Refund(Money amount) implements Wanted {}

    /// The payment is to be taken for this. `reference` is what the gateway calls it, where the
    /// shop did not know that.
    record Resolve(PaymentVerdict verdict, Optional<String> reference) implements Wanted {}
  }
}
