package storehouse.payment.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import storehouse.model.Money;
import storehouse.payment.PaymentVerdict;
import storehouse.payment.flow.PaymentState.Authorised;
import storehouse.payment.flow.PaymentState.CaptureRefused;
import storehouse.payment.flow.PaymentState.Captured;
import storehouse.payment.flow.PaymentState.Unknown;
import storehouse.payment.flow.PaymentState.Voided;
import storehouse.payment.gateway.GatewayAnswer;
import storehouse.payment.gateway.GatewayOrder;
import storehouse.payment.gateway.GatewayPayment;
import storehouse.payment.gateway.GatewayPayment.Stage;
import storehouse.payment.gateway.GatewayReference;
import storehouse.payment.gateway.GatewayRefund;
import storehouse.payment.gateway.Recovery;
import storehouse.payment.gateway.RefundOrder;
import storehouse.platform.saga.Outcome;

/// An answer that contradicts what is known may be an old one, or the truth.
class LateAnswersTest {

  private static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");
  private static final String ID = "pi_1";
  private static final Money AMOUNT = Money.of(990, "EUR");
  private static final Money NOTHING = Money.of(0, "EUR");
  private static final Money PART = Money.of(90, "EUR");
  private static final Authorised HELD = new Authorised(ID);
  private static final Voided VOID = new Voided(ID);
  private static final Captured TAKEN = new Captured(ID, AMOUNT, NOTHING);
  private static final GatewayPayment SHOWN_AS_HELD =
      GatewayPayment.at(new GatewayReference(ID, null), Stage.AUTHORISED, AMOUNT);
  private static final GatewayAnswer NOT_PAID_OUT =
      new GatewayAnswer.CaptureRefused(SHOWN_AS_HELD, "payment.capture-failed");
  private static final PaymentState REFUSED = new CaptureRefused(ID, "payment.capture-failed");

  private static Payment payment(PaymentState state) {
    GatewayOrder order = new GatewayOrder(1, "S-1", AMOUNT, "tok_ok", "");
    return Payment.intended(order, "stripe", false).at(state);
  }

  private static Payment after(GatewayAnswer answer, PaymentState asked, PaymentState before) {
    return new Learning(payment(before), asked, null, NOW).from(answer);
  }

  @Test
  void oldAuthorisationAfterTheVoidIsLookedAt() {
    Payment after = after(new GatewayAnswer.Seen(SHOWN_AS_HELD), HELD, VOID);

    assertThat(after.state()).isEqualTo(new Unknown(VOID, NOW));
  }

  @Test
  void oldRefusalToRenewAfterTheVoidIsLookedAt() {
    Payment after = after(new GatewayAnswer.NotRenewed(SHOWN_AS_HELD), HELD, VOID);

    assertThat(after.state()).isEqualTo(new Unknown(VOID, NOW));
  }

  @Test
  void moneyThatIsHeldAfterTheVoidIsVoidedAgainUnderAnotherKey() {
    Payment after = after(new GatewayAnswer.Seen(SHOWN_AS_HELD), new Unknown(VOID, NOW), VOID);

    assertThat(after.state()).isEqualTo(HELD);
    assertThat(after.withdrawn()).isTrue();
    assertThat(after.key("cancel")).isNotEqualTo(payment(VOID).key("cancel"));
  }

  @Test
  void moneyThatWasTakenAfterTheVoidIsKnown() {
    GatewayPayment taken =
        new GatewayPayment(
            new GatewayReference(ID, null), Stage.CAPTURED, AMOUNT, AMOUNT, null, null);

    Payment after = after(new GatewayAnswer.Seen(taken), VOID, VOID);

    assertThat(after.state()).isEqualTo(TAKEN);
    assertThat(after.withdrawn()).isTrue();
  }

  @Test
  void oldRefusalAfterTheCaptureTakesNothingBack() {
    assertThat(after(NOT_PAID_OUT, HELD, TAKEN).state()).isEqualTo(new Unknown(TAKEN, NOW));
  }

  @Test
  void captureThatTheBankTookBackIsRefusedAlsoAfterRefunds() {
    GatewayRefund part = new GatewayRefund("re_1", "refund-1", PART, GatewayRefund.Stage.DONE);
    Payment returned =
        payment(new Captured(ID, AMOUNT, PART)).with(Refunds.NONE.seen(List.of(part)));

    Payment after = new Learning(returned, returned.state(), null, NOW).from(NOT_PAID_OUT);

    assertThat(after.state()).isEqualTo(REFUSED);
    assertThat(after.returned()).isEqualTo(PART);
    assertThat(PaymentEvents.between(returned, after))
        .extracting(event -> event.event().getClass().getSimpleName())
        .containsExactly("PaymentCaptureReversed");
  }

  @Test
  void moneyThatWasGivenBackStaysGivenBackWhenTheRestIsVoid() {
    GatewayRefund part = new GatewayRefund("re_1", "refund-1", PART, GatewayRefund.Stage.DONE);
    Payment refused = payment(REFUSED).with(Refunds.NONE.seen(List.of(part)));
    GatewayPayment ended =
        GatewayPayment.at(new GatewayReference(ID, null), Stage.CANCELLED, AMOUNT);

    Payment after = new Learning(refused, REFUSED, null, NOW).from(new GatewayAnswer.Seen(ended));

    assertThat(after.state()).isEqualTo(VOID);
    assertThat(after.returned()).isEqualTo(PART);
    assertThat(PaymentEvents.between(refused, after))
        .extracting(event -> event.event().getClass().getSimpleName())
        .containsExactly("PaymentVoided");
  }

  @Test
  void peopleMaySayWhatBecameOfAVoidPaymentThatIsDoubted() {
    Payment doubted = payment(new Unknown(VOID, NOW));

    assertThat(HandAnswers.fits(doubted, PaymentVerdict.VOIDED)).isTrue();
    assertThat(HandAnswers.fits(doubted, PaymentVerdict.AUTHORISED)).isTrue();
    assertThat(HandAnswers.fits(doubted, PaymentVerdict.DECLINED)).isFalse();
  }

  @Test
  void refundsThatAreToldTogetherWithTheRefusalAreKnown() {
    GatewayRefund part = new GatewayRefund("re_1", "refund-1", PART, GatewayRefund.Stage.DONE);
    GatewayAnswer both =
        new GatewayAnswer.CaptureRefused(
            SHOWN_AS_HELD.withRefunds(List.of(part)), "payment.capture-failed");

    Payment after = after(both, HELD, HELD);

    assertThat(after.state()).isEqualTo(REFUSED);
    assertThat(after.returned()).isEqualTo(PART);
  }

  @Test
  void whoeverCameBackTooEarlyHasToGoToTheBankAgain() {
    PaymentState agreed = new PaymentState.Approved(ID, "", NOW.plusSeconds(60));
    GatewayPayment open =
        new GatewayPayment(
            new GatewayReference(ID, null),
            Stage.REQUIRES_ACTION,
            AMOUNT,
            NOTHING,
            "http://127.0.0.1:1/bank",
            null);

    Payment after = after(new GatewayAnswer.Seen(open), agreed, agreed);

    assertThat(after.state())
        .isEqualTo(
            new PaymentState.RequiresAction(ID, "http://127.0.0.1:1/bank", NOW.plusSeconds(60)));
  }

  @Test
  void moneyThatIsHeldAfterThePaymentWasGivenUpIsGivenBack() {
    PaymentState given = new PaymentState.Abandoned(ID, NOW);

    Payment after = after(new GatewayAnswer.Seen(SHOWN_AS_HELD), given, given);

    assertThat(after.state()).isEqualTo(HELD);
    assertThat(after.withdrawn()).isTrue();
  }

  @Test
  void refusedPartHasFailedAndIsNotAskedForAgain() {
    RefundOrder part = new RefundOrder(1, "refund-1", PART);
    Payment asked = payment(TAKEN).with(Refunds.NONE.and(Refund.asked("refund-1", PART)));

    Payment after =
        new Learning(asked, TAKEN, null, NOW)
            .from(new GatewayAnswer.RefundRefused(part, "charge_disputed"));

    assertThat(after.unsentRefunds()).isEmpty();
    assertThat(after.refunds().claimed(NOTHING)).isEqualTo(NOTHING);
    assertThat(new NextMove(after, true, Recovery.READ, NOW).givePartBack(part))
        .isEqualTo(new Move.Answer(Outcome.refused("payment.refund-failed")));
  }

  @Test
  void theRestIsWrittenDownBeforeItIsAskedBackAndAfterRefusalsLaterAndLater() {
    Payment left = payment(TAKEN).withdraw().withRestAsked();
    assertThat(left.unsentRefunds()).containsExactly(new RefundOrder(1, "refund", AMOUNT));

    for (int refusals = 1; refusals < 30; refusals++) {
      Move.Refund asked =
          (Move.Refund)
              new NextMove(
                      stored(left), false, Recovery.READ, NOW.plus(Duration.ofDays(2L * refusals)))
                  .towards(Goal.GIVE_BACK);
      left =
          new Learning(left, TAKEN, null, NOW)
              .from(new GatewayAnswer.RefundRefused(asked.refund(), "insufficient_funds"));
      Move next = new NextMove(left, true, Recovery.READ, NOW).towards(Goal.GIVE_BACK);
      Duration pause = Duration.ofSeconds(4L << Math.min(15, refusals - 1));
      assertThat(next).isInstanceOf(Move.Answer.class);
      assertThat(left.restPause(AMOUNT, NOW)).isGreaterThanOrEqualTo(pause);
      assertThat(left.unsentRefunds())
          .containsExactly(new RefundOrder(1, "refund-again-" + refusals, AMOUNT));
    }
  }

  @Test
  void whatWasAskedBeforeTheDoubtDoesNotEndIt() {
    Payment doubted = payment(new Unknown(TAKEN, NOW));
    GatewayAnswer taken =
        new GatewayAnswer.Seen(
            new GatewayPayment(
                new GatewayReference(ID, null), Stage.CAPTURED, AMOUNT, AMOUNT, null, null));
    Instant later = NOW.plusSeconds(1);
    PaymentState olderDoubt = new Unknown(TAKEN, NOW.minusSeconds(1));

    assertThat(new Learning(doubted, TAKEN, null, later).from(taken).state())
        .isEqualTo(new Unknown(TAKEN, NOW));
    assertThat(new Learning(doubted, olderDoubt, null, later).from(taken).state())
        .isEqualTo(new Unknown(TAKEN, NOW));
    assertThat(new Learning(doubted, doubted.state(), null, later).from(taken).state())
        .isEqualTo(TAKEN);
  }

  @Test
  void captureThatIsRefusedToAnotherPaymentIsNotBelieved() {
    GatewayPayment other =
        GatewayPayment.at(new GatewayReference("pi_2", null), Stage.AUTHORISED, AMOUNT);

    Payment after =
        after(new GatewayAnswer.CaptureRefused(other, "payment.capture-failed"), HELD, HELD);

    assertThat(after.state()).isEqualTo(new Unknown(HELD, NOW));
  }

  private static Payment stored(Payment payment) {
    return payment.with(
        new Refunds(
            payment.refunds().all().stream()
                .map(
                    refund ->
                        new Refund(
                            refund.reference(),
                            refund.amount(),
                            refund.id(),
                            refund.stage(),
                            NOW,
                            refund.spentKeys()))
                .toList()));
  }
}
