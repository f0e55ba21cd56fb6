package storehouse.payment.paypal;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import storehouse.payment.gateway.GatewayAnswer;
import storehouse.payment.gateway.GatewayAnswer.Asked;
import storehouse.payment.gateway.GatewayPayment;
import storehouse.payment.gateway.GatewayPayment.Stage;
import storehouse.payment.gateway.GatewayReference;
import storehouse.payment.gateway.Validity;

/// How a payment stands by its order. `awaited` is the capture that PayPal had taken and not yet
/// settled, if any.
record PayPalStanding(PayPalOrder order, @Nullable String awaited) {

  GatewayAnswer answer() {
    PayPalCapture pending = first(order.captures(), PayPalCapture::isPending);
    if (pending != null) {
      return pending.id().equals(awaited)
          ? new GatewayAnswer.NothingTold()
          : new GatewayAnswer.Received(Asked.CAPTURE, pending.id());
    }
    Stage stage = stage();
    if (stage == null) {
      return new GatewayAnswer.Lost(false, "PayPal is not yet sure of order " + order.id());
    }
    GatewayPayment payment = payment(stage);
    boolean refused =
        stage == Stage.AUTHORISED && first(order.captures(), PayPalCapture::isRefused) != null;
    return refused
        ? new GatewayAnswer.CaptureRefused(payment, "payment.capture-failed")
        : new GatewayAnswer.Seen(payment);
  }

  private static <T> @Nullable T first(List<T> all, Predicate<T> wanted) {
    for (T one : all) {
      if (wanted.test(one)) {
        return one;
      }
    }
    return null;
  }

  /// Null while it is open what will become of it.
  private @Nullable Stage stage() {
    if (!order.captured().isZero()) {
      return Stage.CAPTURED;
    }
    if (any(PayPalAuthorisation::isGranted)) {
      return Stage.AUTHORISED;
    }
    if (any(PayPalAuthorisation::isUnderReview)) {
      return null;
    }
    if (any(authorisation -> !authorisation.isDenied())) {
      return Stage.CANCELLED;
    }
    return any(PayPalAuthorisation::isDenied) ? Stage.DECLINED : unauthorised();
  }

  private boolean any(Predicate<PayPalAuthorisation> wanted) {
    return first(order.authorisations(), wanted) != null;
  }

  private @Nullable Stage unauthorised() {
    return switch (order.status()) {
      case "CREATED", "SAVED" -> order.challenge().isFailed() ? Stage.DECLINED : Stage.CREATED;
      case "PAYER_ACTION_REQUIRED" -> order.nextAction().isEmpty() ? null : Stage.REQUIRES_ACTION;
      case "APPROVED" -> order.challenge().isFailed() ? Stage.DECLINED : Stage.APPROVED;
      case "VOIDED" -> Stage.CANCELLED;
      default -> null;
    };
  }

  private GatewayPayment payment(Stage stage) {
    return new GatewayPayment(
        new GatewayReference(order.id(), handle()),
        stage,
        order.amount(),
        order.captured(),
        order.refunds().shown(),
        order.nextAction().isEmpty() ? null : order.nextAction(),
        stage == Stage.DECLINED ? failure() : null,
        stage == Stage.AUTHORISED ? validity() : null);
  }

  /// The first one: whatever renews an authorisation draws on the same money.
  private @Nullable String handle() {
    PayPalAuthorisation held =
        first(order.authorisations(), authorisation -> !authorisation.isDenied());
    return held == null ? null : held.id();
  }

  /// PayPal renews once. Whether the first one is still granted beside its renewal is not said
  /// anywhere, so it does not matter.
  private Validity validity() {
    PayPalAuthorisation last =
        order.authorisations().stream().filter(PayPalAuthorisation::isGranted).toList().getLast();
    return last.id().equals(handle())
        ? new Validity(last.renewFrom(), last.expires(), null)
        : new Validity(null, last.expires(), last.id());
  }

  private String failure() {
    List<PayPalAuthorisation> asked = order.authorisations();
    return asked.isEmpty() ? "payment.challenge-failed" : asked.getFirst().failure();
  }
}
