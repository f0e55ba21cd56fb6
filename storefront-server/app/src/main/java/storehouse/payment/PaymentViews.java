package storehouse.payment;

import java.util.Optional;
import storehouse.model.Money;
import storehouse.payment.flow.Payment;
import storehouse.payment.flow.PaymentState;
import storehouse.payment.flow.PaymentState.Abandoned;
import storehouse.payment.flow.PaymentState.Approved;
import storehouse.payment.flow.PaymentState.Authorised;
import storehouse.payment.flow.PaymentState.CaptureRefused;
import storehouse.payment.flow.PaymentState.Captured;
import storehouse.payment.flow.PaymentState.Created;
import storehouse.payment.flow.PaymentState.Declined;
import storehouse.payment.flow.PaymentState.Intended;
import storehouse.payment.flow.PaymentState.Pending;
import storehouse.payment.flow.PaymentState.Refunded;
import storehouse.payment.flow.PaymentState.RequiresAction;
import storehouse.payment.flow.PaymentState.Unknown;
import storehouse.payment.flow.PaymentState.Voided;
import storehouse.payment.gateway.GatewayAnswer.Asked;

/// Payments as other contexts see them.
final class PaymentViews {

  private PaymentViews() {}

  static PaymentView view(Payment payment) {
    PaymentState known = payment.state().known();
    return new PaymentView(
        payment.orderId(),
        status(payment),
        payment.order().amount(),
        known.isAuthorised() ? payment.order().amount() : zero(payment),
        known.moneyTaken().orElse(zero(payment)),
        payment.returned(),
        onItsWayBack(payment),
        payment.keptBack(),
        payment.gateway(),
        Optional.ofNullable(payment.handle()).or(known::gatewayReference),
        known instanceof RequiresAction(_, var url, _) ? Optional.of(url) : Optional.empty(),
        failure(known));
  }

  private static Money onItsWayBack(Payment payment) {
    return payment.refunds().alive(zero(payment)).minus(payment.refunds().done(zero(payment)));
  }

  private static Money zero(Payment payment) {
    return Money.zero(payment.order().amount().currency());
  }

  private static PaymentStatus status(Payment payment) {
    return switch (payment.state()) {
      case Intended _ -> payment.withdrawn() ? PaymentStatus.VOIDED : PaymentStatus.PENDING;
      case Created _ -> PaymentStatus.PENDING;
      case RequiresAction _ -> PaymentStatus.REQUIRES_ACTION;
      case Approved _ -> PaymentStatus.PENDING;
      case Pending pending -> pending(pending.asked());
      case Authorised _, CaptureRefused _ -> PaymentStatus.AUTHORISED;
      case Declined _ -> PaymentStatus.DECLINED;
      case Captured _ -> PaymentStatus.CAPTURED;
      case Voided _ when !payment.withdrawn() -> PaymentStatus.EXPIRED;
      case Abandoned _, Voided _ -> PaymentStatus.VOIDED;
      case Refunded _ -> PaymentStatus.REFUNDED;
      case Unknown _ -> PaymentStatus.UNKNOWN;
    };
  }

  private static Optional<String> failure(PaymentState state) {
    return switch (state) {
      case CaptureRefused(_, var code) -> Optional.of(code);
      case Declined(_, var code) -> Optional.of(code);
      case Intended _, Created _, RequiresAction _, Approved _, Abandoned _ -> Optional.empty();
      case Authorised _, Captured _, Voided _, Refunded _ -> Optional.empty();
      case Pending _, Unknown _ -> Optional.empty();
    };
  }

  private static PaymentStatus pending(Asked asked) {
    return switch (asked) {
      case CAPTURE -> PaymentStatus.CAPTURE_PENDING;
      case CANCEL -> PaymentStatus.VOID_PENDING;
    };
  }
}
