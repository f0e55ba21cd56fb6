package storehouse.payment.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import storehouse.model.Money;
import storehouse.payment.AuthorisePayment;
import storehouse.payment.DisputeIntervention.NotNow;
import storehouse.payment.DisputeIntervention.WhyNot;
import storehouse.payment.DisputeMoment;
import storehouse.payment.DisputeStanding;
import storehouse.payment.DisputeSummary;
import storehouse.platform.saga.Outcome;
import storehouse.testing.Eventually;

/// Somebody wants the money of a payment back from the bank.
@ParameterizedClass
@MethodSource("storehouse.payment.contract.Desk#held")
class DisputeContractTest extends DisputeContract {

  @Test
  void aDisputeIsSeenWithItsAmountAndDeadlineAndItsMoneyIsKeptBack() {
    AuthorisePayment order = captured("tok_ok");
    String dispute = disputed(order, AMOUNT);

    DisputeSummary seen = stands(dispute, DisputeStanding.NEEDS_RESPONSE);

    assertThat(seen.orderId()).isEqualTo(order.orderId());
    assertThat(seen.amount()).isEqualTo(order.amount());
    assertThat(seen.reason()).isNotEmpty();
    assertThat(seen.dueBy().orElseThrow()).isAfter(seen.openedAt());
    assertThat(view(order).disputed()).isEqualTo(order.amount());
    assertThat(view(order).kept().isZero()).isTrue();
    assertThat(timeline(dispute)).containsExactly(DisputeMoment.Kind.OPENED);
  }

  @Test
  void theCardThatIsDisputedByItselfIsDisputed() {
    AuthorisePayment order = captured("tok_disputed");

    Eventually.until("disputed", () -> view(order).disputed().equals(order.amount()));
  }

  @Test
  void nothingOfItIsGivenBackASecondTimeWhetherTheDisputeIsOpenOrLost() {
    AuthorisePayment order = captured("tok_ok");
    String dispute = disputed(order, AMOUNT);
    stands(dispute, DisputeStanding.NEEDS_RESPONSE);

    assertThat(part(order, 1, 100)).isEqualTo(Outcome.refused("payment.nothing-left"));
    bank().decide(dispute, false);
    stands(dispute, DisputeStanding.LOST);
    assertThat(part(order, 2, 100)).isEqualTo(Outcome.refused("payment.nothing-left"));
    assertThat(refund(order)).isEqualTo(Outcome.DONE);

    gaveNothingBack(order);
  }

  @Test
  void whatIsNotDisputedIsLeft() {
    AuthorisePayment order = captured("tok_ok");
    String dispute = disputed(order, 1_000);
    stands(dispute, DisputeStanding.NEEDS_RESPONSE);

    assertThat(view(order).kept()).isEqualTo(Money.of(2_490, "EUR"));
    assertThat(part(order, 1, 2_491)).isEqualTo(Outcome.refused("payment.nothing-left"));
    bank().decide(dispute, false);
    stands(dispute, DisputeStanding.LOST);

    Eventually.until("kept", () -> view(order).kept().equals(Money.of(2_490, "EUR")));
    assertThat(part(order, 2, 2_491)).isEqualTo(Outcome.refused("payment.nothing-left"));
  }

  @Test
  void whatIsWonCanBeGivenBackAgain() {
    AuthorisePayment order = captured("tok_ok");
    String dispute = disputed(order, AMOUNT);
    stands(dispute, DisputeStanding.NEEDS_RESPONSE);
    defended(dispute);
    stands(dispute, DisputeStanding.UNDER_REVIEW);
    assertThat(refund(order)).isEqualTo(Outcome.DONE);
    gaveNothingBack(order);

    bank().decide(dispute, true);
    stands(dispute, DisputeStanding.WON);

    // The whole was asked back meanwhile, so that it is given back now.
    Eventually.until("given back", () -> standing(order).refunded() == AMOUNT);
    assertThat(timeline(dispute))
        .containsExactly(
            DisputeMoment.Kind.OPENED,
            DisputeMoment.Kind.DRAFTED,
            DisputeMoment.Kind.DEFENCE_SENT,
            DisputeMoment.Kind.UNDER_REVIEW,
            DisputeMoment.Kind.WON);
    assertThat(events(order)).containsExactly("Opened", "Won");
  }

  /// What was published of the order's disputes.
  private List<String> events(AuthorisePayment order) {
    return till().events(order.orderId()).stream()
        .filter(type -> type.startsWith("payment.Dispute"))
        .map(type -> type.replace("payment.Dispute", ""))
        .toList();
  }

  @Test
  void aRefundThatWasPromisedAndNotSentWaitsForTheEndOfTheDispute() {
    AuthorisePayment order = captured("tok_ok");
    plan("lost-before-applying", GatewayDesk.Request.REFUND);
    node().refundPart(order.orderId(), 1, 500).join();
    String dispute = disputed(order, AMOUNT);
    stands(dispute, DisputeStanding.NEEDS_RESPONSE);

    assertThat(node().refundPart(order.orderId(), 1, 500).join())
        .isInstanceOf(Outcome.Waiting.class);
    gaveNothingBack(order);

    bank().decide(dispute, true);
    stands(dispute, DisputeStanding.WON);
    Eventually.until("it is sent", () -> standing(order).refunded() == 500);
  }

  @Test
  void ofACancelledOrderTheRestGoesBackWhereItMayAndAllOfItOnceWhenTheDisputeIsWon() {
    AuthorisePayment order = captured("tok_ok");
    String dispute = disputed(order, 1_000);
    stands(dispute, DisputeStanding.NEEDS_RESPONSE);

    cancelled(order);
    bank().decide(dispute, true);
    stands(dispute, DisputeStanding.WON);

    Eventually.until("all is back", () -> standing(order).refunded() == AMOUNT);
    assertThat(refund(order)).isEqualTo(Outcome.DONE);
    node().payments().lookAgain(order.orderId()).join();
    assertThat(standing(order).refunded()).isEqualTo(AMOUNT);
    assertThat(restsOf(order)).doesNotHaveDuplicates().hasSizeGreaterThan(1);
  }

  @Test
  void nothingMoreOfACancelledOrderGoesBackThanWasNotDisputedAfterItIsLost() {
    AuthorisePayment order = captured("tok_ok");
    String dispute = disputed(order, 1_000);
    stands(dispute, DisputeStanding.NEEDS_RESPONSE);

    cancelled(order);
    bank().decide(dispute, false);
    stands(dispute, DisputeStanding.LOST);

    node().refund(order.orderId());
    node().payments().lookAgain(order.orderId()).join();
    assertThat(standing(order).refunded())
        .isBetween(bank().refundsBesideDisputes() ? 2_490L : 0L, 2_490L);
  }

  /// The whole is asked back, of which the bank has a part.
  private void cancelled(AuthorisePayment order) {
    node().refund(order.orderId());
    long atOnce = bank().refundsBesideDisputes() ? 2_490 : 0;
    Eventually.until("what is left is back", () -> standing(order).refunded() == atOnce);
    node().refund(order.orderId());
    assertThat(standing(order).refunded()).isEqualTo(atOnce);
  }

  /// The names under which the shop has asked back all that was left.
  private List<String> restsOf(AuthorisePayment order) {
    return till().refunds(order.orderId()).stream()
        .filter(refund -> refund.matches("refund(-again-\\d+)? .*"))
        .map(refund -> refund.split(" ")[0])
        .toList();
  }

  /// Nothing was refunded by the shop.
  @Test
  void evidenceIsHandedInOnce() {
    AuthorisePayment order = captured("tok_ok");
    String dispute = disputed(order, AMOUNT);
    stands(dispute, DisputeStanding.NEEDS_RESPONSE);

    long id = defended(dispute);
    assertThat(disputes().submit(id, 1, "ben")).isEqualTo(new NotNow(WhyNot.ALREADY_SENT));
    stands(dispute, DisputeStanding.UNDER_REVIEW);
    assertThat(disputes().submit(id, 1, "ben")).isEqualTo(new NotNow(WhyNot.ALREADY_SENT));
    assertThat(disputes().accept(id, "ben", "too late")).isEqualTo(new NotNow(WhyNot.ALREADY_SENT));

    assertThat(bank().said(dispute)).containsExactly(EVIDENCE.statement());
    Eventually.until(
        "what was said is kept",
        () -> till().exchanges(order.orderId()).stream().anyMatch(it -> it.contains("ispute")));
    assertThat(till().exchanges(order.orderId()))
        .noneMatch(it -> it.contains(EVIDENCE.statement()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lost-before-applying",
        "lost-after-applying",
        "unavailable",
        "unavailable-after-applying",
        "rate-limited"
      })
  void evidenceWhoseAnswerIsLostArrivesOnce(String fault) {
    AuthorisePayment order = captured("tok_ok");
    String dispute = disputed(order, AMOUNT);
    stands(dispute, DisputeStanding.NEEDS_RESPONSE);

    bank().planDefence(fault);
    defended(dispute);

    stands(dispute, DisputeStanding.UNDER_REVIEW);
    assertThat(bank().said(dispute)).containsExactly(EVIDENCE.statement());
    assertThat(timeline(dispute)).doesNotContain(DisputeMoment.Kind.DEFENCE_REFUSED);
  }

  @Test
  void aDeadlineThatNobodyMetIsExpired() {
    AuthorisePayment order = captured("tok_ok");
    String reference = view(order).gatewayReference().orElseThrow();
    String dispute = bank().openBriefly(order.orderId(), reference, AMOUNT);
    bank().deadlinePasses(dispute);

    long id = stands(dispute, DisputeStanding.EXPIRED).id();

    assertThat(disputes().draft(id, 0, EVIDENCE, "ada"))
        .isEqualTo(new NotNow(WhyNot.DISPUTE_NOT_AWAITED));
    assertThat(part(order, 1, 100)).isEqualTo(Outcome.refused("payment.nothing-left"));
  }

  @Test
  void whatIsToldManyTimesLateAndInAnyOrderComesOutTheSame() {
    AuthorisePayment order = captured("tok_ok");
    desk().tellInDisorder(3, 300);
    try {
      String dispute = disputed(order, AMOUNT);
      bank().decide(dispute, false);

      stands(dispute, DisputeStanding.LOST);
      Eventually.until("all is told", () -> desk().owedWebhooks() == 0);
      assertThat(stands(dispute, DisputeStanding.LOST).amount()).isEqualTo(order.amount());
      assertThat(timeline(dispute)).endsWith(DisputeMoment.Kind.LOST);
      assertThat(view(order).kept().isZero()).isTrue();
      assertThat(events(order)).containsExactly("Opened", "Lost");
      assertThat(part(order, 1, 100)).isEqualTo(Outcome.refused("payment.nothing-left"));
    } finally {
      desk().tellInDisorder(1, 0);
    }
  }

  @Test
  void theNextDeadlineIsListedFirst() {
    AuthorisePayment later = captured("tok_ok");
    AuthorisePayment sooner = captured("tok_ok");
    String far = disputed(later, 1_000);
    stands(far, DisputeStanding.NEEDS_RESPONSE);
    String answered = disputed(sooner, 1_000);
    stands(answered, DisputeStanding.NEEDS_RESPONSE);
    defended(answered);
    stands(answered, DisputeStanding.UNDER_REVIEW);

    List<String> listed =
        disputes().list(false, 200).stream().map(DisputeSummary::gatewayId).toList();
    assertThat(listed.indexOf(far)).isLessThan(listed.indexOf(answered));
  }
}
