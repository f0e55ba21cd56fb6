package storehouse.payment.flow;

import java.time.Duration;
import java.util.Optional;
import storehouse.model.Money;
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
import storehouse.platform.saga.Outcome;

/// The rules of a payment, without any input or output. `fresh` says that the state was learned
/// from the gateway just now and need not be asked for again.
final class NextMove {

  private static final Duration ASK_AGAIN = Duration.ofSeconds(1);
  private static final String CANCELLED = "payment.cancelled";
  private static final String CAPTURE_FAILED = "payment.capture-failed";

  private NextMove() {}

  static Move towards(Goal goal, Payment payment, boolean fresh) {
    return switch (goal) {
      case AUTHORISE -> payment.withdrawn() ? tooLate(payment, fresh) : authorise(payment, fresh);
      case CAPTURE ->
          payment.withdrawn() ? refused(CANCELLED) : capture(payment, payment.state(), fresh);
      case GIVE_BACK -> giveBack(payment, payment.state(), fresh);
      case FIND_OUT -> findOut(payment.state(), fresh);
      case CHECK -> check(payment.state(), fresh);
    };
  }

  /// What a late authorisation may have begun is ended before it is refused.
  private static Move tooLate(Payment payment, boolean fresh) {
    Move undo = giveBack(payment, payment.state(), fresh);
    return undo instanceof Move.Answer(Outcome.Done()) ? refused(CANCELLED) : undo;
  }

  private static Move authorise(Payment payment, boolean fresh) {
    PaymentState state = payment.state();
    return switch (state) {
      case Intended() -> new Move.Create();
      case Created(var reference) -> new Move.Confirm(reference);
      case RequiresAction(var reference, _, var until) ->
          fresh ? new Move.Answer(new Outcome.Waiting(until)) : new Move.Read(reference);
      case Authorised _, CaptureRefused _, Captured _ -> done();
      case Declined(_, var code) -> refused(code);
      case Voided _, Refunded _ -> refused(CANCELLED);
      case Unknown unknown -> fresh ? unknown() : findOut(unknown).orElse(new Move.Create());
    };
  }

  private static Move capture(Payment payment, PaymentState state, boolean fresh) {
    return switch (state) {
      case Authorised(var reference) -> new Move.Capture(reference, payment.order().amount());
      case Captured _ -> done();
      case Intended _, Created _, RequiresAction _, Declined _ -> refused(CAPTURE_FAILED);
      case CaptureRefused _, Voided _, Refunded _ -> refused(CAPTURE_FAILED);
      case Unknown unknown -> fresh ? unknown() : findOut(unknown).orElse(refused(CAPTURE_FAILED));
    };
  }

  /// Without an id nothing can have been charged: an id is stored before the bank is asked, and
  /// that is refused once the money was asked back.
  private static Move giveBack(Payment payment, PaymentState state, boolean fresh) {
    return switch (state) {
      case Intended _, Declined _, Voided _, Refunded _ -> done();
      case Created(var reference) -> new Move.Cancel(reference);
      case RequiresAction(var reference, _, _) -> new Move.Cancel(reference);
      case Authorised(var reference) -> new Move.Cancel(reference);
      case CaptureRefused(var reference, _) -> new Move.Cancel(reference);
      case Captured(var reference, Money captured, Money refunded) ->
          new Move.Refund(reference, captured.minus(refunded));
      case Unknown unknown -> fresh ? unknown() : findOut(unknown).orElse(done());
    };
  }

  /// Gives back what is missing to the target. Where everything is given back anyway, so is the
  /// part.
  static Move givePartBack(PartRefund part, Payment payment, boolean fresh) {
    PaymentState state = payment.state();
    return switch (state) {
      case Captured(var reference, _, Money refunded)
          when !payment.withdrawn() && refunded.compareTo(part.target()) < 0 ->
          new Move.RefundPart(reference, part.target().minus(refunded), part.refundId());
      case Captured _, Refunded _, Voided _ -> done();
      case Intended _, Created _, RequiresAction _, Authorised _, CaptureRefused _, Declined _ ->
          payment.withdrawn() ? done() : unknown();
      case Unknown unknown -> fresh ? unknown() : findOut(unknown).orElse(unknown());
    };
  }

  /// What was captured may have been given back at the gateway's own desk.
  private static Move check(PaymentState state, boolean fresh) {
    return state instanceof Captured(var reference, _, _) && !fresh
        ? new Move.Read(reference)
        : findOut(state, fresh);
  }

  private static Move findOut(PaymentState state, boolean fresh) {
    return switch (state) {
      case Created(var reference) when !fresh -> new Move.Read(reference);
      case RequiresAction(var reference, _, _) when !fresh -> new Move.Read(reference);
      case Authorised(var reference) when !fresh -> new Move.Read(reference);
      case CaptureRefused(var reference, _) when !fresh -> new Move.Read(reference);
      case Unknown unknown when !fresh -> findOut(unknown).orElse(done());
      case Unknown _ -> unknown();
      case Intended _, Created _, RequiresAction _, Authorised _, CaptureRefused _ -> done();
      case Declined _, Captured _, Voided _, Refunded _ -> done();
    };
  }

  private static Optional<Move> findOut(Unknown unknown) {
    return unknown.gatewayReference().map(Move.Read::new);
  }

  private static Move done() {
    return new Move.Answer(Outcome.DONE);
  }

  private static Move refused(String code) {
    return new Move.Answer(Outcome.refused(code));
  }

  private static Move unknown() {
    return new Move.Answer(new Outcome.Unknown(ASK_AGAIN));
  }
}
