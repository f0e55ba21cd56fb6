package storehouse.simulators.adyen;

import java.util.Optional;
import storehouse.simulators.adyen.Modification.Outcome;
import storehouse.simulators.journal.Table;

/// Changes payments as the shop wants it, and tells the shop what came of it.
final class Modifications {
  /// Adyen cancels by the shop's own reference within a day of the payment.
  private static final long TECHNICAL_CANCEL_SECONDS = 24 * 3600L;

  private final Payments payments;
  private final Decisions decisions;
  private final Disputes disputes;

  Modifications(Payments payments, Decisions decisions, Disputes disputes) {
    this.payments = payments;
    this.decisions = decisions;
    this.disputes = disputes;
  }

  long now() {
    return payments.now();
  }

  /// @throws AdyenError 422 when there is no such payment
  Payment payment(String pspReference) {
    return payments.rows().find(pspReference).orElseThrow(Modifications::unknown);
  }

  private static AdyenError unknown() {
    return AdyenError.invalid("167", "Original pspReference required for this operation");
  }

  void modify(String payment, Wanted wanted) {
    payments.passTime(payment);
    var after =
        payments
            .change(payment, before -> decisions.decide(before, wanted))
            .map(Table.Changed::after)
            .orElseThrow(Modifications::unknown);
    var decided = after.modification(wanted.pspReference()).orElseThrow();
    payments.notifications().decided(after, decided);
    if (decided.outcome() == Outcome.UNDONE) {
      payments.notifications().undone(after, decided, "CAPTURE_FAILED");
    }
    disputes.disputeIfSoMeant(after);
  }

  /// For who never learned Adyen's reference.
  void cancelTechnically(String reference, Wanted wanted) {
    newest(reference)
        .ifPresentOrElse(
            payment -> modify(payment.pspReference(), wanted),
            () -> payments.notifications().nothingToCancel(reference, wanted.pspReference()));
  }

  private Optional<Payment> newest(String reference) {
    long since = now() - TECHNICAL_CANCEL_SECONDS;
    return payments
        .rows()
        .newest(
            1,
            null,
            payment -> payment.terms().reference().equals(reference) && payment.created() > since)
        .stream()
        .findFirst();
  }
}
