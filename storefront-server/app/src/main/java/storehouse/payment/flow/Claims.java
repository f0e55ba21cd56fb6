package storehouse.payment.flow;

import java.util.Set;
import storehouse.payment.gateway.WebhookNote.Claim;

/// Which claims of a gateway's notes say nothing new about a payment in a state.
final class Claims {

  private Claims() {}

  static Set<Claim> of(PaymentState state) {
    return switch (state) {
      case PaymentState.Authorised _ -> Set.of(Claim.AUTHORISED);
      case PaymentState.Captured _ -> Set.of(Claim.AUTHORISED, Claim.CAPTURED);
      case PaymentState.Refunded _ -> Set.of(Claim.AUTHORISED, Claim.CAPTURED, Claim.REFUNDED);
      case PaymentState.Voided _ -> Set.of(Claim.AUTHORISED, Claim.VOIDED);
      case PaymentState.Intended _,
          PaymentState.Created _,
          PaymentState.RequiresAction _,
          PaymentState.Approved _,
          PaymentState.Abandoned _,
          PaymentState.Pending _,
          PaymentState.CaptureRefused _,
          PaymentState.Declined _,
          PaymentState.Unknown _ ->
          Set.of();
    };
  }
}
