package storehouse.payment.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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
import storehouse.payment.gateway.GatewayAnswer.Asked;
import storehouse.payment.gateway.Recovery;
import storehouse.payment.gateway.RefundOrder;
import storehouse.platform.saga.Outcome;

/// The rules of a payment, without any input or output.
///
/// What is unknown is read where the gateway can be read. Where it cannot, the request whose answer
/// was lost is repeated, under the same key, as if it had never been sent: the gateway then answers
/// what became of the first.
///
/// @param fresh whether the state was learned from the gateway just now and need not be asked for
///   again
record NextMove(Payment payment, boolean fresh, Recovery recovery, Instant now) {

  private static final Duration ASK_AGAIN = Duration.ofSeconds(1);

  /// Gateways that tell the outcome of a capture later may take some days.
  static final Duration CAPTURE_TIME = Duration.ofDays(5);

  /// A bank may take months to decide a dispute. A refund that was promised before waits for that.
  static final Duration DISPUTE_TIME = Duration.ofDays(180);

  /// A day less than the shortest time for which a gateway that cannot be read keeps a key: a
  /// repeat after that might be taken for a new request. From then on only what is told settles it,
  /// or a person.
  static final Duration KEYS_KEPT = Duration.ofDays(6);

  private static final String CANCELLED = "payment.cancelled";

  /// It was let go of, and nobody here had asked for it.
  private static final String EXPIRED = "payment.expired";

  private static final String CAPTURE_FAILED = "payment.capture-failed";

  Move towards(Goal goal) {
    PaymentState state = payment.state();
    return switch (goal) {
      case AUTHORISE -> payment.withdrawn() ? tooLate() : authorise(state);
      case CAPTURE -> payment.withdrawn() ? refused(CANCELLED) : capture(state);
      case GIVE_BACK -> giveBack(state);
      case FIND_OUT -> findOut(state);
      case CHECK -> check(state);
    };
  }

  /// What a late authorisation may have begun is ended before it is refused.
  private Move tooLate() {
    Move undo = giveBack(payment.state());
    return undo instanceof Move.Answer(Outcome.Done()) ? refused(CANCELLED) : undo;
  }

  private Move authorise(PaymentState state) {
    return switch (state) {
      case Intended() -> new Move.Create();
      case Created created -> confirm(created);
      case RequiresAction(var reference, _, var until) ->
          fresh ? new Move.Answer(new Outcome.Waiting(until)) : new Move.Read(reference);
      case Approved approved -> approved(approved);
      case Authorised _, CaptureRefused _, Captured _ -> done();
      case Declined(_, var code) -> refused(code);
      case Abandoned _, Voided _, Refunded _ -> refused(CANCELLED);
      case Pending(var last, _, _, _) -> authorise(last);
      case Unknown unknown -> unless(unknown, this::authorise);
    };
  }

  /// From its deadline on it is ended, since nobody waits for it. What became of a request whose
  /// answer was lost is found out first, whenever that is.
  private Move approved(Approved approved) {
    return now.isBefore(approved.until()) || payment.state() instanceof Unknown
        ? new Move.Resume(approved.reference(), approved.proof())
        : new Move.Cancel(approved.reference());
  }

  private Move capture(PaymentState state) {
    return switch (state) {
      case Authorised(var reference) ->
          payment.isToBeRenewed(now)
              ? new Move.Renew(reference)
              : new Move.Capture(reference, payment.order().amount());
      case Captured _ -> done();
      case Intended _, Created _, RequiresAction _, Approved _, Declined _ ->
          refused(CAPTURE_FAILED);
      case Voided _ -> refused(EXPIRED);
      case CaptureRefused _, Abandoned _, Refunded _ -> refused(CAPTURE_FAILED);
      case Pending pending ->
          fresh
              ? new Move.Answer(new Outcome.Waiting(pending.since().plus(CAPTURE_TIME)))
              : read(pending);
      case Unknown unknown -> unless(unknown, this::capture);
    };
  }

  /// Without an id nothing can have been charged: an id is stored before the bank is asked, and
  /// that is refused once the money was asked back.
  private Move giveBack(PaymentState state) {
    return switch (state) {
      case Intended _, Declined _, Voided _, Refunded _ -> done();
      case Created created -> end(created);
      case RequiresAction(var reference, _, _) -> new Move.Cancel(reference);
      case Approved(var reference, _, _) -> new Move.Cancel(reference);
      case Abandoned(var reference, _) -> fresh ? done() : new Move.Read(reference);
      case Authorised(var reference) -> new Move.Cancel(reference);
      case CaptureRefused(var reference, _) -> new Move.Cancel(reference);
      case Captured(var reference, Money captured, _) -> refundRest(reference, captured);
      case Pending pending -> endPending(pending);
      case Unknown unknown -> unless(unknown, this::giveBack);
    };
  }

  /// Where a payment cannot be ended before it is authorised, its key is used up: then a late
  /// request under it reserves nothing.
  private Move end(Created created) {
    return switch (recovery) {
      case READ -> new Move.Cancel(created.reference());
      case REPEAT -> confirm(created);
    };
  }

  /// The first request may have left a server that died over it. Once its key may be forgotten, the
  /// payment is given up unless something is told of it.
  private Move confirm(Created created) {
    if (recovery == Recovery.READ || isKeyKept(created.since())) {
      return new Move.Confirm(created.reference());
    }
    return fresh ? new Move.Cancel(created.reference()) : new Move.Read(created.reference());
  }

  /// What is on its way already is not given back a second time.
  private Move refundRest(String reference, Money captured) {
    Money left = payment.left(captured);
    if (left.compareTo(payment.nothing()) > 0) {
      Duration pause = payment.restPause(left, now);
      return pause.isPositive()
          ? new Move.Answer(new Outcome.Unknown(pause))
          : new Move.Refund(reference, payment.restOf(left));
    }
    return fresh ? done() : new Move.Read(reference);
  }

  /// A capture that is under way may be too late to be stopped, or to be stopped by us.
  private Move endPending(Pending pending) {
    if (!fresh) {
      return read(pending);
    }
    return recovery == Recovery.REPEAT && pending.asked() == Asked.CAPTURE
        ? pending.gatewayReference().<Move>map(Move.Cancel::new).orElse(unknown())
        : unknown();
  }

  /// Gives a part back. Where everything is given back anyway, so is the part. A part that is on
  /// its way has been given back as far as we can.
  Move givePartBack(RefundOrder part) {
    Optional<Refund> known = payment.refunds().named(part.reference());
    if (known.filter(refund -> refund.stage() != null).isPresent()) {
      return known.filter(Refund::isAlive).isPresent() ? done() : refused("payment.refund-failed");
    }
    return payment.withdrawn() ? done() : givePartBack(part, payment.state());
  }

  private Move givePartBack(RefundOrder part, PaymentState state) {
    return switch (state) {
      case Captured(var reference, Money captured, _) -> refundPart(part, reference, captured);
      case Refunded _, Voided _ -> done();
      case Intended _, Created _, RequiresAction _, Approved _, Abandoned _ -> unknown();
      case Authorised _, CaptureRefused _, Declined _ -> unknown();
      case Pending pending -> fresh ? unknown() : read(pending);
      case Unknown unknown -> unless(unknown, last -> givePartBack(part, last));
    };
  }

  /// Who sent it before may have died over it, and somebody may have given back so much meanwhile
  /// that the part is not left any more.
  private Move refundPart(RefundOrder part, String reference, Money captured) {
    Money left = payment.left(captured);
    boolean isLeft = left.compareTo(part.amount()) >= 0;
    if (payment.awaitsDispute(captured, part.amount())) {
      return new Move.Answer(new Outcome.Waiting(now.plus(DISPUTE_TIME)));
    }
    if (recovery == Recovery.READ && !fresh) {
      return new Move.Read(reference);
    }
    return !isLeft ? refused("payment.refund-failed") : new Move.Refund(reference, part);
  }

  /// What was captured may have been given back at the gateway's own desk, what was given back may
  /// have come back, and a bank may have said yes after all.
  private Move check(PaymentState state) {
    if (fresh && payment.refunds().anyPending()) {
      return unknown();
    }
    return switch (state) {
      case Captured _, Refunded _, Declined _, Voided _ -> fresh ? done() : read(state);
      case Intended _, Created _, RequiresAction _, Approved _, Abandoned _ -> findOut(state);
      case Authorised _, CaptureRefused _, Pending _, Unknown _ -> findOut(state);
    };
  }

  private Move findOut(PaymentState state) {
    return switch (state) {
      case Captured _ when payment.refunds().anyPending() -> fresh ? unknown() : read(state);
      case Created(var reference, _) when !fresh -> new Move.Read(reference);
      case RequiresAction(var reference, _, _) when !fresh -> new Move.Read(reference);
      case Approved approved when !payment.withdrawn() -> approved(approved);
      case Authorised(var reference) when !fresh -> new Move.Read(reference);
      case Authorised(var reference) when !payment.withdrawn() && payment.isToBeRenewed(now) ->
          new Move.Renew(reference);
      case CaptureRefused(var reference, _) when !fresh -> new Move.Read(reference);
      case Abandoned(var reference, _) when !fresh -> new Move.Read(reference);
      case Pending pending -> fresh ? unknown() : read(pending);
      case Unknown unknown when !fresh -> read(unknown);
      case Unknown _ -> unknown();
      case Intended _, Created _, RequiresAction _, Approved _, Authorised _ -> done();
      case Abandoned _, CaptureRefused _, Declined _, Captured _, Voided _, Refunded _ -> done();
    };
  }

  /// What to do about an unknown state.
  private interface Rule {
    Move from(PaymentState last);
  }

  private Move unless(Unknown unknown, Rule rule) {
    if (fresh) {
      return unknown();
    }
    // What was void may not be any more; the request of which that is unknown was not ours.
    boolean repeats =
        recovery == Recovery.REPEAT
            && isKeyKept(unknown.since())
            && !(unknown.known() instanceof Voided);
    return repeats || unknown.gatewayReference().isEmpty()
        ? rule.from(unknown.known())
        : read(unknown);
  }

  private boolean isKeyKept(Instant since) {
    return now.isBefore(since.plus(KEYS_KEPT));
  }

  private static Move read(PaymentState state) {
    return state.gatewayReference().<Move>map(Move.Read::new).orElse(done());
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
