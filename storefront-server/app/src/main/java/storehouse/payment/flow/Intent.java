package storehouse.payment.flow;

import java.util.Optional;
import storehouse.model.Money;
import storehouse.payment.flow.PaymentState.Pending;
import storehouse.payment.gateway.GatewayAnswer.Asked;
import storehouse.payment.gateway.GatewayFact;
import storehouse.payment.gateway.WebhookNote;

/// Whether a note tells an amount that the shop may have meant: of what it asked for itself, the
/// one that it asked for.
final class Intent {

  private Intent() {}

  static boolean fits(Payment payment, WebhookNote note) {
    return !note.amount().isNegative()
        && (note.fact() == null
            || intended(payment, note.fact()).map(note.fact().amount()::equals).orElse(true));
  }

  /// Empty for what somebody did at the gateway's own desk.
  private static Optional<Money> intended(Payment payment, GatewayFact fact) {
    return switch (fact.kind()) {
      case CAPTURED -> capture(payment, fact);
      case REFUNDED -> refund(payment, fact);
      case AUTHORISED, DECLINED, CAPTURE_FAILED, VOIDED, VOID_FAILED, REFUND_FAILED ->
          Optional.empty();
    };
  }

  private static Optional<Money> capture(Payment payment, GatewayFact fact) {
    return payment.state() instanceof Pending(_, Asked asked, String request, _)
            && asked == Asked.CAPTURE
            && request.equals(fact.id())
        ? Optional.of(payment.order().amount())
        : Optional.empty();
  }

  private static Optional<Money> refund(Payment payment, GatewayFact fact) {
    return payment.refunds().all().stream()
        .filter(
            refund -> fact.id().equals(refund.id()) || refund.reference().equals(fact.reference()))
        .map(Refund::amount)
        .findFirst();
  }
}
