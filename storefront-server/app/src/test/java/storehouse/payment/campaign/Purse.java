package storehouse.payment.campaign;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import storehouse.model.Money;
import storehouse.payment.AuthorisePayment;
import storehouse.payment.CapturePayment;
import storehouse.payment.PaymentView;
import storehouse.payment.Payments;
import storehouse.payment.RefundPart;
import storehouse.payment.RefundPayment;
import storehouse.payment.contract.GatewayDesk;
import storehouse.payment.contract.GatewayDesk.Request;
import storehouse.platform.saga.Outcome;

/// One payment and what its order wants of it, step by step, as a saga would: each step is asked
/// for until it is settled, whatever becomes of the server that was asked.
final class Purse {

  private static final long AMOUNT = 3_490;
  private static final int CHALLENGE_ROUNDS = 4;
  private static final List<String> TOKENS =
      List.of(
          "tok_ok",
          "tok_ok",
          "tok_ok",
          "tok_ok",
          "tok_ok",
          "tok_ok",
          "tok_ok",
          "tok_declined",
          "tok_timeout_applied",
          "tok_timeout_not_applied",
          "tok_3ds",
          "tok_capture_fails");

  private static final List<String> FAULTS =
      List.of(
          "lost-before-applying",
          "lost-after-applying",
          "unavailable",
          "unavailable-after-applying",
          "rate-limited");

  private final AuthorisePayment order;
  private final GatewayDesk desk;
  private final Ending ending;
  private final boolean passesChallenges;
  private Step step = Step.AUTHORISE;
  private int waited;
  private boolean wasUnknown;

  /// What the order wants in the end.
  enum Ending {
    PAID,
    GIVEN_UP_EARLY,
    PARTLY_RETURNED,
    RETURNED
  }

  private enum Step {
    AUTHORISE,
    CAPTURE,
    FIRST_PART,
    SECOND_PART,
    GIVE_BACK,
    OVER
  }

  Purse(long orderId, GatewayDesk desk, Random random) {
    this.order =
        new AuthorisePayment(
            orderId,
            "S-" + orderId,
            Money.of(AMOUNT, "EUR"),
            desk.gateway().name(),
            TOKENS.get(random.nextInt(TOKENS.size())),
            "http://127.0.0.1:1/return");
    this.desk = desk;
    this.ending = Ending.values()[random.nextInt(Ending.values().length)];
    this.passesChallenges = random.nextInt(3) > 0;
  }

  /// One of seven meets a fault at some step.
  void planFault(Random random) {
    if (random.nextInt(7) == 0) {
      List<Request> requests = List.of(Request.CAPTURE, Request.CANCEL, Request.REFUND);
      desk.plan(
          FAULTS.get(random.nextInt(FAULTS.size())),
          requests.get(random.nextInt(requests.size())),
          "order-" + orderId() + "-");
    }
  }

  long orderId() {
    return order.orderId();
  }

  GatewayDesk desk() {
    return desk;
  }

  boolean wasUnknown() {
    return wasUnknown;
  }

  boolean isOver() {
    return step == Step.OVER;
  }

  /// Asks this server for the next step, and goes on after its answer; a server that died gave
  /// none.
  void goOn(Payments payments) {
    try {
      switch (asked(payments).join()) {
        case Outcome.Done() -> step = afterDone();
        case Outcome.Refused _ -> step = step == Step.AUTHORISE ? Step.OVER : Step.GIVE_BACK;
        case Outcome.Waiting _ when step == Step.AUTHORISE -> challenge(payments);
        case Outcome.Unknown _ -> wasUnknown = true;
        case Outcome.Waiting _, Outcome.OnHold _ -> {}
      }
    } catch (CompletionException | IllegalStateException died) {
      wasUnknown = true;
    }
  }

  private CompletableFuture<Outcome> asked(Payments payments) {
    return switch (step) {
      case AUTHORISE -> payments.authorise(List.of(order)).getFirst();
      case CAPTURE -> payments.capture(List.of(new CapturePayment(orderId()))).getFirst();
      case FIRST_PART -> part(payments, 1, 1_000);
      case SECOND_PART -> part(payments, 2, 490);
      case GIVE_BACK -> payments.refund(List.of(new RefundPayment(orderId()))).getFirst();
      case OVER -> CompletableFuture.completedFuture(Outcome.ON_HOLD);
    };
  }

  private CompletableFuture<Outcome> part(Payments payments, long refundId, long minorUnits) {
    return payments
        .refundParts(List.of(new RefundPart(orderId(), refundId, Money.of(minorUnits, "EUR"))))
        .getFirst();
  }

  private Step afterDone() {
    return switch (step) {
      case AUTHORISE -> ending == Ending.GIVEN_UP_EARLY ? Step.GIVE_BACK : Step.CAPTURE;
      case CAPTURE -> afterCapture();
      case FIRST_PART -> Step.SECOND_PART;
      case SECOND_PART, GIVE_BACK, OVER -> Step.OVER;
    };
  }

  private Step afterCapture() {
    return switch (ending) {
      case PAID, GIVEN_UP_EARLY -> Step.OVER;
      case PARTLY_RETURNED -> Step.FIRST_PART;
      case RETURNED -> Step.GIVE_BACK;
    };
  }

  /// Most shoppers pass the bank's challenge; the others leave, and their order is given up.
  private void challenge(Payments payments) {
    if (passesChallenges) {
      Optional<String> url = payments.ofOrder(orderId()).flatMap(PaymentView::nextActionUrl);
      url.ifPresent(bank -> payments.returned(orderId(), desk.proofAfter(bank, true)));
    } else if (++waited > CHALLENGE_ROUNDS) {
      step = Step.GIVE_BACK;
    }
  }

  /// What should be kept of this payment, if it was captured; all else is nothing.
  long keptIfCaptured() {
    return switch (ending) {
      case PAID -> AMOUNT;
      case PARTLY_RETURNED -> AMOUNT - 1_490;
      case GIVEN_UP_EARLY, RETURNED -> 0;
    };
  }

  @Override
  public String toString() {
    return "%s of order %d, %s, at %s".formatted(order.token(), orderId(), ending, step);
  }
}
