package storehouse.payment.flow;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
import storehouse.payment.PaymentVerdict;
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
import storehouse.payment.gateway.GatewayAnswer;
import storehouse.payment.gateway.GatewayPayment;
import storehouse.payment.gateway.GatewayPayment.Stage;
import storehouse.payment.gateway.GatewayReference;
import storehouse.payment.gateway.Recovery;

/// What a person read at the gateway's own desk, as the answer that the gateway did not give.
@Singleton
public final class HandAnswers {

  private static final String DECLINED = "payment.declined";

  private final Gateways gateways;

  @Inject
  public HandAnswers(Gateways gateways) {
    this.gateways = gateways;
  }

  /// Whether the verdict may be true, after what is known for certain.
  public static boolean fits(Payment payment, PaymentVerdict verdict) {
    return switch (payment.state().known()) {
      case Intended _ -> verdict != PaymentVerdict.VOIDED;
      case Created _, RequiresAction _, Approved _, Abandoned _, Declined _ -> true;
      case Authorised _, CaptureRefused _ -> verdict != PaymentVerdict.DECLINED;
      case Captured _, Refunded _ -> verdict == PaymentVerdict.CAPTURED;
      // An old answer has shown money of it.
      case Voided _ -> verdict != PaymentVerdict.DECLINED;
      case Pending _, Unknown _ -> false;
    };
  }

  /// Empty when the gateway's own name of the payment is needed and missing: `typed` is what the
  /// person read there.
  public Optional<GatewayAnswer> answer(
      Payment payment, PaymentVerdict verdict, Optional<String> typed) {
    return switch (verdict) {
      case DECLINED -> Optional.of(new GatewayAnswer.Declined(DECLINED));
      case AUTHORISED -> reference(payment, typed).map(at -> seen(at, Stage.AUTHORISED, payment));
      case CAPTURED -> reference(payment, typed).map(at -> seen(at, Stage.CAPTURED, payment));
      case VOIDED ->
          payment
              .state()
              .gatewayReference()
              .map(id -> seen(payment.reference(id), Stage.CANCELLED, payment));
    };
  }

  private static GatewayAnswer seen(GatewayReference at, Stage stage, Payment payment) {
    Money amount = payment.order().amount();
    Money captured = stage == Stage.CAPTURED ? amount : payment.nothing();
    return new GatewayAnswer.Seen(new GatewayPayment(at, stage, amount, captured, null, null));
  }

  /// A gateway that cannot be read is only reached by its own name of the payment.
  private Optional<GatewayReference> reference(Payment payment, Optional<String> typed) {
    Optional<String> id = payment.state().gatewayReference();
    if (id.isEmpty()) {
      return typed.map(name -> new GatewayReference(name, null));
    }
    @Nullable String handle = payment.handle() == null ? typed.orElse(null) : payment.handle();
    return handle == null && gateways.recovery(payment) == Recovery.REPEAT
        ? Optional.empty()
        : Optional.of(new GatewayReference(id.get(), handle));
  }
}
