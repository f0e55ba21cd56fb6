package storehouse.payment.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import storehouse.payment.flow.PaymentState.Authorised;
import storehouse.payment.flow.PaymentState.CaptureRefused;
import storehouse.payment.flow.PaymentState.Captured;
import storehouse.payment.flow.PaymentState.Created;
import storehouse.payment.flow.PaymentState.Declined;
import storehouse.payment.flow.PaymentState.Intended;
import storehouse.payment.flow.PaymentState.Refunded;
import storehouse.payment.flow.PaymentState.RequiresAction;
import storehouse.payment.flow.PaymentState.Unknown;
import storehouse.payment.flow.PaymentState.Voided;
import storehouse.payment.gateway.GatewayAnswer;
import storehouse.payment.gateway.GatewayPayment;

/// What an answer of the gateway makes of a payment. It only moves forward, because an answer may
/// be an old one that was repeated or overtaken.
final class Learning {

  static final Duration CHALLENGE_TIME = Duration.ofMinutes(15);

  private Learning() {}

  static Payment from(GatewayAnswer answer, Payment before, Instant now) {
    return switch (answer) {
      case GatewayAnswer.Seen(var seen) -> seen(before, seen, now);
      case GatewayAnswer.OutOfStep(var seen) -> seen(before, seen, now).withNextKeys();
      case GatewayAnswer.CaptureRefused(var seen, var code) ->
          forward(before, new CaptureRefused(seen.reference(), code));
      case GatewayAnswer.Declined(var code) ->
          forward(before, new Declined(before.state().gatewayReference().orElse(null), code));
      case GatewayAnswer.Lost(var keySpent, _) -> {
        Payment doubtful = doubtful(before, now);
        yield keySpent ? doubtful.withNextKeys() : doubtful;
      }
    };
  }

  /// A payment that is not the one which we asked for is not believed.
  static boolean isAnother(Payment payment, GatewayPayment seen) {
    boolean sameReference =
        payment.state().gatewayReference().map(seen.reference()::equals).orElse(true);
    return !sameReference || !seen.amount().equals(payment.order().amount());
  }

  private static Payment seen(Payment before, GatewayPayment seen, Instant now) {
    return isAnother(before, seen)
        ? doubtful(before, now)
        : forward(before, state(before, seen, now));
  }

  private static PaymentState state(Payment before, GatewayPayment seen, Instant now) {
    String reference = seen.reference();
    return switch (seen.stage()) {
      case CREATED -> new Created(reference);
      case REQUIRES_ACTION ->
          new RequiresAction(
              reference, text(seen.nextActionUrl()), until(before.state().known(), now));
      case AUTHORISED -> new Authorised(reference);
      case DECLINED -> new Declined(reference, text(seen.failureCode()));
      case CANCELLED -> new Voided(reference);
      case CAPTURED ->
          seen.refunded().compareTo(seen.captured()) >= 0
              ? new Refunded(reference, seen.captured())
              : new Captured(reference, seen.captured(), seen.refunded());
    };
  }

  private static String text(@Nullable String value) {
    return Objects.requireNonNullElse(value, "");
  }

  private static Instant until(PaymentState known, Instant now) {
    return known instanceof RequiresAction(_, _, var until) ? until : now.plus(CHALLENGE_TIME);
  }

  private static Payment doubtful(Payment before, Instant now) {
    return before.at(
        before.state() instanceof Unknown unknown ? unknown : new Unknown(before.state(), now));
  }

  private static Payment forward(Payment before, PaymentState next) {
    PaymentState known = before.state().known();
    return before.at(rank(next) > rank(known) || refundedMore(known, next) ? next : known);
  }

  private static boolean refundedMore(PaymentState known, PaymentState next) {
    return known instanceof Captured(_, _, var before)
        && next instanceof Captured(_, _, var after)
        && after.compareTo(before) > 0;
  }

  private static int rank(PaymentState state) {
    return switch (state) {
      case Unknown(var last, _) -> rank(last);
      case Intended _ -> 0;
      case Created _ -> 1;
      case RequiresAction _ -> 2;
      case Authorised _ -> 3;
      case CaptureRefused _ -> 4;
      case Declined _ -> 5;
      case Captured _ -> 6;
      case Voided _ -> 7;
      case Refunded _ -> 8;
    };
  }
}
