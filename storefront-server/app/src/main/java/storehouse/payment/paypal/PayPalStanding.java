package storehouse.payment.paypal;

import java.util.Optional;
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
    Optional<PayPalCapture> pending =
        order.captures().stream().filter(PayPalCapture::isPending).findFirst();
    if (pending.isPresent()) {
      String id = pending.get().id();
      return id.equals(awaited)
          ? new GatewayAnswer.NothingTold()
          : new GatewayAnswer.Received(Asked.CAPTURE, id);
    }
    Stage stage = stage();
    if (stage == null) {
      return new GatewayAnswer.Lost(false, "PayPal is not yet sure of order " + order.id());
    }
    GatewayPayment payment = payment(stage);
    boolean refused =
        stage == Stage.AUTHORISED && order.captures().stream().anyMatch(PayPalCapture::isRefused);
    return refused
        ? new GatewayAnswer.CaptureRefused(payment, "payment.capture-failed")
        : new GatewayAnswer.Seen(payment);
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
    return order.authorisations().stream().anyMatch(wanted);
  }

  private @Nullable Stage unauthorised() {
    return switch (order.status()) {
      case "CREATED", "SAVED" -> order.isChallengeFailed() ? Stage.DECLINED : Stage.CREATED;
      case "PAYER_ACTION_REQUIRED" -> order.nextAction().isPresent() ? Stage.REQUIRES_ACTION : null;
      case "APPROVED" -> order.isChallengeFailed() ? Stage.DECLINED : Stage.APPROVED;
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
        order.nextAction().orElse(null),
        stage == Stage.DECLINED ? failure() : null,
        stage == Stage.AUTHORISED ? validity() : null);
  }

  /// The first one: whatever renews an authorisation draws on the same money.
  private @Nullable String handle() {
    return order.authorisations().stream()
        .filter(authorisation -> !authorisation.isDenied())
        .map(PayPalAuthorisation::id)
        .findFirst()
        .orElse(null);
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
    return order.authorisations().stream()
        .map(PayPalAuthorisation::failure)
        .findFirst()
        .orElse("payment.challenge-failed");
  }
}
