package storehouse.payment.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
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
import storehouse.payment.gateway.GatewayRefund;

/// What an answer of the gateway makes of a payment. It only moves forward, because an answer may
/// be an old one that was repeated or overtaken.
///
/// What takes back that the payment had ended is believed of an answer to a question that was asked
/// after that. Otherwise it makes the payment doubtful, so that the question is asked.
///
/// @param asked how the payment stood when the gateway was asked
/// @param move what it was asked to do, if it was the gateway that was asked
record Learning(Payment before, PaymentState asked, @Nullable Move move, Instant now) {

  static final Duration CHALLENGE_TIME = Duration.ofMinutes(15);

  Payment from(GatewayAnswer answer) {
    return learned(answer).withRestAsked();
  }

  private Payment learned(GatewayAnswer answer) {
    if (!takesBack(answer)) {
      return forward(answer);
    }
    return rank(asked) < rank(before.state()) ? doubtful(before, now) : takenBack(answer);
  }

  /// Whether it shows money of a payment that was void, or no money of one that was captured.
  private boolean takesBack(GatewayAnswer answer) {
    PaymentState known = before.state().known();
    return switch (answer) {
      case GatewayAnswer.Seen(var seen) ->
          known instanceof Voided && isHeldOrTaken(seen.stage()) && !isAnother(before, seen);
      case GatewayAnswer.OutOfStep(var seen) ->
          known instanceof Voided && isHeldOrTaken(seen.stage()) && !isAnother(before, seen);
      case GatewayAnswer.NotRenewed(var seen) ->
          known instanceof Voided && isHeldOrTaken(seen.stage()) && !isAnother(before, seen);
      case GatewayAnswer.CaptureRefused(var seen, _) ->
          (known instanceof Voided || known.moneyTaken().isPresent()) && !isAnother(before, seen);
      case GatewayAnswer.Received _,
          GatewayAnswer.Refunding _,
          GatewayAnswer.RefundRefused _,
          GatewayAnswer.NothingTold _,
          GatewayAnswer.NothingHeld _,
          GatewayAnswer.Declined _,
          GatewayAnswer.Lost _ ->
          false;
    };
  }

  private static boolean isHeldOrTaken(Stage stage) {
    return switch (stage) {
      case AUTHORISED, CAPTURED -> true;
      case CREATED, REQUIRES_ACTION, APPROVED, DECLINED, CANCELLED -> false;
    };
  }

  /// The order has gone on without money that is there after all: it is given back, under keys that
  /// did not void the payment before. Refunds of money that the bank has taken back stay what they
  /// are.
  private Payment takenBack(GatewayAnswer answer) {
    return switch (answer) {
      case GatewayAnswer.Seen(var seen) -> reopened(seen, state(withRefunds(seen), seen, now));
      case GatewayAnswer.OutOfStep(var seen) -> reopened(seen, state(withRefunds(seen), seen, now));
      case GatewayAnswer.NotRenewed(var seen) ->
          reopened(seen, state(withRefunds(seen), seen, now));
      case GatewayAnswer.CaptureRefused(var seen, var code) -> {
        PaymentState refused = new CaptureRefused(seen.reference().id(), code);
        yield before.state().known() instanceof Voided
            ? reopened(seen, refused)
            : withRefunds(seen).at(refused);
      }
      case GatewayAnswer.Received _,
          GatewayAnswer.Refunding _,
          GatewayAnswer.RefundRefused _,
          GatewayAnswer.NothingTold _,
          GatewayAnswer.NothingHeld _,
          GatewayAnswer.Declined _,
          GatewayAnswer.Lost _ ->
          before;
    };
  }

  private Payment reopened(GatewayPayment seen, PaymentState next) {
    return withRefunds(seen).at(next).withdraw().withNextKeys();
  }

  private Payment withRefunds(GatewayPayment seen) {
    return refunding(before.with(seen.reference().handle()), seen.refunds()).valid(seen.validity());
  }

  private Payment forward(GatewayAnswer answer) {
    return switch (answer) {
      case GatewayAnswer.Seen(var seen) -> seen(seen);
      case GatewayAnswer.Received(var asked, var request) ->
          received(before, new Pending(before.state().known(), asked, request, now));
      case GatewayAnswer.Refunding(var refund) -> refunding(before, List.of(refund));
      case GatewayAnswer.RefundRefused(var refund, _) ->
          certain().with(before.refunds().refused(refund));
      case GatewayAnswer.NothingTold() -> before;
      case GatewayAnswer.OutOfStep(var seen) -> withNextKeys(seen(seen));
      case GatewayAnswer.NotRenewed(var seen) -> seen(seen).notRenewed();
      case GatewayAnswer.CaptureRefused(var seen, var code) ->
          isAnother(before, seen)
              ? doubtful(before, now)
              : forward(withRefunds(seen), new CaptureRefused(seen.reference().id(), code));
      case GatewayAnswer.Declined(var code) ->
          forward(before, new Declined(before.state().gatewayReference().orElse(null), code));
      case GatewayAnswer.NothingHeld(var until) ->
          forward(before, new Abandoned(reference(before), until));
      case GatewayAnswer.Lost(var keySpent, _) -> {
        Payment doubtful = doubtful(before, now);
        yield keySpent ? withNextKeys(doubtful) : doubtful;
      }
    };
  }

  /// A part that is given back has keys of its own: a request for another part may be under way,
  /// and under a new key it would be done twice. The rest gets another name.
  private Payment withNextKeys(Payment after) {
    return move instanceof Move.Refund(_, var refund)
            && after.refunds().named(refund.reference()).filter(it -> !it.isRest()).isPresent()
        ? after.with(after.refunds().withNextKey(refund.reference()))
        : after.withNextKeys();
  }

  /// A payment that is not the one which we asked for is not believed.
  static boolean isAnother(Payment payment, GatewayPayment seen) {
    boolean sameReference =
        payment.state().gatewayReference().map(seen.reference().id()::equals).orElse(true);
    String handle = seen.reference().handle();
    boolean sameHandle =
        handle == null || payment.handle() == null || handle.equals(payment.handle());
    return !sameReference || !sameHandle || !seen.amount().equals(payment.order().amount());
  }

  /// Whoever came back before the bank was satisfied has to go there again.
  private boolean isAskedAgain(PaymentState next) {
    return next instanceof RequiresAction
        && before.state().known() instanceof Approved
        && asked.known() instanceof Approved;
  }

  private Payment seen(GatewayPayment seen) {
    if (isAnother(before, seen)) {
      return doubtful(before, now);
    }
    Payment known = withRefunds(seen);
    PaymentState next = state(known, seen, now);
    Payment after = isAskedAgain(next) ? known.at(next) : forward(known, next);
    return before.state() instanceof Unknown(var last, var since) && isOlderThan(since, last)
        ? after.at(new Unknown(after.state().known(), since))
        : after;
  }

  /// Of a payment whose money was taken, only a question that was asked in doubt ends the doubt: an
  /// older answer does not show the refund whose own answer was lost, which would be sent again.
  private boolean isOlderThan(Instant doubt, PaymentState last) {
    boolean inDoubt = asked instanceof Unknown(_, var since) && !since.isBefore(doubt);
    return last.moneyTaken().isPresent() && !inDoubt;
  }

  /// Refunds change what is left of the money that was taken, whatever else an answer shows.
  private static Payment refunding(Payment before, List<GatewayRefund> seen) {
    Payment after = before.with(before.refunds().seen(seen));
    PaymentState known = before.state().known();
    return known.moneyTaken().isPresent() && !seen.isEmpty()
        ? after.at(taken(after, reference(before), before.nothing()))
        : after;
  }

  /// Where it is known again how the payment stands.
  private Payment certain() {
    return before.state() instanceof Unknown(var last, _) ? before.at(last) : before;
  }

  private static PaymentState state(Payment known, GatewayPayment seen, Instant now) {
    String reference = seen.reference().id();
    return switch (seen.stage()) {
      case CREATED -> new Created(reference, now);
      case REQUIRES_ACTION ->
          new RequiresAction(
              reference, text(seen.nextActionUrl()), until(known.state().known(), now));
      case APPROVED -> new Approved(reference, "", until(known.state().known(), now));
      case AUTHORISED -> new Authorised(reference);
      case DECLINED -> new Declined(reference, text(seen.failureCode()));
      case CANCELLED -> new Voided(reference);
      case CAPTURED -> taken(known, reference, seen.captured());
    };
  }

  /// More may be captured later, and what was given back may come back.
  private static PaymentState taken(Payment payment, String reference, Money seen) {
    Money before = payment.state().moneyTaken().orElse(payment.nothing());
    Money captured = before.compareTo(seen) > 0 ? before : seen;
    Money refunded = payment.refunds().done(payment.nothing());
    return refunded.compareTo(captured) >= 0
        ? new Refunded(reference, captured)
        : new Captured(reference, captured, refunded);
  }

  private static String text(@Nullable String value) {
    return Objects.requireNonNullElse(value, "");
  }

  private static String reference(Payment payment) {
    return payment.state().gatewayReference().orElse("");
  }

  private static Instant until(PaymentState known, Instant now) {
    return switch (known) {
      case RequiresAction(_, _, var until) -> until;
      case Approved(_, _, var until) -> until;
      case PaymentState _ -> now.plus(CHALLENGE_TIME);
    };
  }

  /// A repeat is answered like the first: the same request is pending since then.
  private static Payment received(Payment before, Pending pending) {
    return before.state() instanceof Pending known && known.request().equals(pending.request())
        ? before
        : before.at(pending);
  }

  private static Payment doubtful(Payment before, Instant now) {
    return before.at(
        before.state() instanceof Unknown unknown
            ? unknown
            : new Unknown(before.state().known(), now));
  }

  private static Payment forward(Payment before, PaymentState next) {
    PaymentState known = before.state().known();
    Payment after = before.at(rank(next) > rank(known) || isMoneyMoved(known, next) ? next : known);
    return isTooLate(known, next) ? after.withdraw() : after;
  }

  /// A bank that says yes after it had said no, or after it was given up: the order has gone on
  /// without that money.
  private static boolean isTooLate(PaymentState known, PaymentState next) {
    return (known instanceof Declined || known instanceof Abandoned) && next.isAuthorised();
  }

  /// Both are sums of all that was ever seen, so the later one is the truer one.
  private static boolean isMoneyMoved(PaymentState known, PaymentState next) {
    return known.moneyTaken().isPresent() && next.moneyTaken().isPresent();
  }

  private static int rank(PaymentState state) {
    return switch (state) {
      case Unknown(var last, _) -> rank(last);
      case Pending pending -> rank(pending.last());
      case Intended _ -> 0;
      case Created _ -> 1;
      case RequiresAction _ -> 2;
      case Approved _ -> 3;
      case Abandoned _ -> 4;
      // The bank may say yes to a second try, of which only the gateway tells.
      case Declined _ -> 5;
      case Authorised _ -> 6;
      case CaptureRefused _ -> 7;
      case Captured _, Refunded _ -> 8;
      case Voided _ -> 9;
    };
  }
}
