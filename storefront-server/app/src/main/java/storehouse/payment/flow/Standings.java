package storehouse.payment.flow;

import storehouse.payment.PaymentStanding;
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

/// Where a payment is looked for.
final class Standings {

  private Standings() {}

  static PaymentStanding of(Payment payment) {
    return switch (payment.state()) {
      case Intended _ when payment.withdrawn() -> PaymentStanding.VOIDED;
      case Intended _, Created _, Approved _, Authorised _, CaptureRefused _ ->
          PaymentStanding.UNDER_WAY;
      case RequiresAction _ -> PaymentStanding.REQUIRES_ACTION;
      case Pending _ -> PaymentStanding.WITH_GATEWAY;
      case Unknown _ -> PaymentStanding.UNKNOWN;
      case Captured _ -> PaymentStanding.CAPTURED;
      case Refunded _ -> PaymentStanding.REFUNDED;
      case Declined _ -> PaymentStanding.DECLINED;
      case Voided _ when !payment.withdrawn() -> PaymentStanding.EXPIRED;
      case Abandoned _, Voided _ -> PaymentStanding.VOIDED;
    };
  }
}
