package storehouse.payment.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import storehouse.model.Money;
import storehouse.payment.AuthorisePayment;
import storehouse.payment.DisputeEvidence;
import storehouse.payment.DisputeFile;
import storehouse.payment.DisputeIntervention.Done;
import storehouse.payment.DisputeIntervention.NotNow;
import storehouse.payment.DisputeIntervention.Proposed;
import storehouse.payment.DisputeIntervention.UnderWay;
import storehouse.payment.DisputeIntervention.WhyNot;
import storehouse.payment.DisputeMoment;
import storehouse.payment.DisputeProposal;
import storehouse.payment.DisputeStanding;
import storehouse.payment.DisputeSummary;
import storehouse.payment.Disputes;
import storehouse.platform.saga.Outcome;
import storehouse.testing.Eventually;

/// Somebody wants the money of a payment back from the bank.
@ParameterizedClass
@MethodSource("storehouse.payment.contract.Desk#held")
class DisputeContractTest extends GatewayContract {

  private static final DisputeEvidence EVIDENCE =
      new DisputeEvidence("It was delivered on 3 November.", "UPS", "1Z999AA10123456784");

  private Disputes disputes() {
    return node().disputes().disputes();
  }

  private DisputeDesk bank() {
    return desk().disputeDesk();
  }

  private String disputed(AuthorisePayment order, long minorUnits) {
    String reference = view(order).gatewayReference().orElseThrow();
    return bank().open(order.orderId(), reference, minorUnits);
  }

  private Optional<DisputeSummary> summary(String dispute) {
    return disputes().list(true, 200).stream()
        .filter(it -> it.gatewayId().equals(dispute))
        .findFirst();
  }

  private DisputeSummary stands(String dispute, DisputeStanding standing) {
    Eventually.until(
        () -> dispute + " is " + standing + ", but " + summary(dispute),
        () ->
            summary(dispute).filter(it -> it.standing() == standing && !it.sending()).isPresent());
    return summary(dispute).orElseThrow();
  }

  private DisputeFile file(String dispute) {
    return disputes().open(summary(dispute).orElseThrow().id()).orElseThrow();
  }

  private List<DisputeMoment.Kind> timeline(String dispute) {
    return file(dispute).timeline().stream().map(DisputeMoment::kind).toList();
  }

  private long defended(String dispute) {
    long id = summary(dispute).orElseThrow().id();
    assertThat(disputes().draft(id, 0, EVIDENCE, "ada")).isEqualTo(new Done());
    assertThat(disputes().submit(id, 1, "ada")).isEqualTo(new UnderWay());
    return id;
  }

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
  private void gaveNothingBack(AuthorisePayment order) {
    assertThat(standing(order).refunded()).isZero();
  }

  private Outcome part(AuthorisePayment order, long refundId, long minorUnits) {
    return Till.settled(() -> node().refundPart(order.orderId(), refundId, minorUnits).join());
  }

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

  private String inquired(AuthorisePayment order) {
    String reference = view(order).gatewayReference().orElseThrow();
    String dispute = bank().inquire(order.orderId(), reference, AMOUNT);
    stands(dispute, DisputeStanding.INQUIRY);
    return dispute;
  }

  @Test
  void anInquiryThatIsAnsweredAndClosedKeepsNothingBack() {
    AuthorisePayment order = captured("tok_ok");
    String dispute = inquired(order);
    assertThat(view(order).disputed().isZero()).isTrue();

    defended(dispute);
    stands(dispute, DisputeStanding.INQUIRY_UNDER_REVIEW);
    assertThat(view(order).disputed().isZero()).isTrue();
    assertThat(part(order, 1, 100)).isEqualTo(Outcome.DONE);

    bank().closeInquiry(dispute);
    stands(dispute, DisputeStanding.INQUIRY_CLOSED);
    assertThat(view(order).disputed().isZero()).isTrue();
    assertThat(timeline(dispute))
        .containsExactly(
            DisputeMoment.Kind.OPENED_AS_INQUIRY,
            DisputeMoment.Kind.DRAFTED,
            DisputeMoment.Kind.DEFENCE_SENT,
            DisputeMoment.Kind.INQUIRY_UNDER_REVIEW,
            DisputeMoment.Kind.INQUIRY_CLOSED);
  }

  @Test
  void anInquiryThatNobodyAnswersKeepsNothingBackEither() {
    AuthorisePayment order = captured("tok_ok");
    String dispute = inquired(order);

    bank().closeInquiry(dispute);

    stands(dispute, DisputeStanding.INQUIRY_CLOSED);
    assertThat(part(order, 1, AMOUNT)).isEqualTo(Outcome.DONE);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anInquiryThatWasAnsweredAndBecomesAChargebackIsAnsweredOnceMore(boolean shopWins) {
    AuthorisePayment order = captured("tok_ok");
    String dispute = inquired(order);
    long id = defended(dispute);
    stands(dispute, DisputeStanding.INQUIRY_UNDER_REVIEW);

    bank().escalate(dispute);
    DisputeSummary asked = stands(dispute, DisputeStanding.NEEDS_RESPONSE);
    assertThat(asked.dueBy().orElseThrow()).isAfter(asked.changedAt());
    assertThat(view(order).disputed()).isEqualTo(order.amount());
    assertThat(part(order, 1, 100)).isEqualTo(Outcome.refused("payment.nothing-left"));

    assertThat(disputes().submit(id, 1, "ben")).isEqualTo(new UnderWay());
    stands(dispute, DisputeStanding.UNDER_REVIEW);
    assertThat(bank().said(dispute)).hasSize(2);
    bank().decide(dispute, shopWins);
    stands(dispute, shopWins ? DisputeStanding.WON : DisputeStanding.LOST);
    assertThat(part(order, 2, 100))
        .isEqualTo(shopWins ? Outcome.DONE : Outcome.refused("payment.nothing-left"));
    assertThat(timeline(dispute))
        .containsExactly(
            DisputeMoment.Kind.OPENED_AS_INQUIRY,
            DisputeMoment.Kind.DRAFTED,
            DisputeMoment.Kind.DEFENCE_SENT,
            DisputeMoment.Kind.INQUIRY_UNDER_REVIEW,
            DisputeMoment.Kind.OPENED,
            DisputeMoment.Kind.DEFENCE_SENT,
            DisputeMoment.Kind.UNDER_REVIEW,
            shopWins ? DisputeMoment.Kind.WON : DisputeMoment.Kind.LOST);
  }

  @Test
  void aChargebackAfterAnInquiryThatNobodyAnsweredIsAnswered() {
    AuthorisePayment order = captured("tok_ok");
    String dispute = inquired(order);
    bank().escalate(dispute);
    stands(dispute, DisputeStanding.NEEDS_RESPONSE);

    defended(dispute);

    stands(dispute, DisputeStanding.UNDER_REVIEW);
    assertThat(bank().said(dispute)).containsExactly(EVIDENCE.statement());
  }

  @Test
  void whoWritesOverSomebodyElsesWordsIsToldSo() {
    AuthorisePayment order = captured("tok_ok");
    String dispute = disputed(order, AMOUNT);
    long id = stands(dispute, DisputeStanding.NEEDS_RESPONSE).id();

    assertThat(disputes().submit(id, 0, "ada")).isEqualTo(new NotNow(WhyNot.NO_EVIDENCE));
    assertThat(disputes().draft(id, 0, EVIDENCE, "ada")).isEqualTo(new Done());
    assertThat(disputes().draft(id, 0, EVIDENCE, "ben"))
        .isEqualTo(new NotNow(WhyNot.DRAFT_CHANGED));
    assertThat(disputes().submit(id, 0, "ben")).isEqualTo(new NotNow(WhyNot.DRAFT_CHANGED));
    assertThat(bank().said(dispute)).isEmpty();
  }

  @Test
  void givingInTakesTwoPeopleAboveWhatOneMayGiveBackAlone() {
    AuthorisePayment order = captured("tok_ok");
    String dispute = disputed(order, AMOUNT);
    long id = stands(dispute, DisputeStanding.NEEDS_RESPONSE).id();

    assertThat(disputes().accept(id, "ada", "it never left")).isEqualTo(new Proposed());
    long proposal = file(dispute).proposal().orElseThrow().id();
    assertThat(disputes().agree(id, proposal, "Ada"))
        .isEqualTo(new NotNow(WhyNot.SECOND_PERSON_NEEDED));
    assertThat(disputes().agree(id, proposal, "ben")).isEqualTo(new UnderWay());
    assertThat(disputes().agree(id, proposal, "cleo")).isEqualTo(new NotNow(WhyNot.ALREADY_SENT));

    stands(dispute, DisputeStanding.ACCEPTED);
    assertThat(part(order, 1, 100)).isEqualTo(Outcome.refused("payment.nothing-left"));
    gaveNothingBack(order);
  }

  @Test
  void twoWhoProposeWithoutHavingSeenEachOtherHaveNotAgreed() {
    AuthorisePayment order = captured("tok_ok");
    String dispute = disputed(order, AMOUNT);
    long id = stands(dispute, DisputeStanding.NEEDS_RESPONSE).id();

    assertThat(disputes().accept(id, "ada", "it never left")).isEqualTo(new Proposed());
    assertThat(disputes().accept(id, "ben", "I think so, too"))
        .isEqualTo(new NotNow(WhyNot.ALREADY_PROPOSED));
    assertThat(disputes().accept(id, "ada", "it never left")).isEqualTo(new Proposed());

    DisputeProposal proposal = file(dispute).proposal().orElseThrow();
    assertThat(proposal.proposedBy()).isEqualTo("ada");
    assertThat(proposal.reason()).isEqualTo("it never left");
    assertThat(stands(dispute, DisputeStanding.NEEDS_RESPONSE).proposed()).isTrue();
    assertThat(timeline(dispute)).containsOnlyOnce(DisputeMoment.Kind.ACCEPTANCE_PROPOSED);
  }

  @Test
  void whoAgreesNamesTheProposalThatTheyRead() {
    AuthorisePayment order = captured("tok_ok");
    String dispute = disputed(order, AMOUNT);
    long id = stands(dispute, DisputeStanding.NEEDS_RESPONSE).id();
    disputes().accept(id, "ada", "it never left");
    long first = file(dispute).proposal().orElseThrow().id();

    assertThat(disputes().decline(id, first, "ada")).isEqualTo(new Done());
    assertThat(file(dispute).proposal()).isEmpty();
    assertThat(disputes().agree(id, first, "ben")).isEqualTo(new NotNow(WhyNot.PROPOSAL_CHANGED));
    disputes().accept(id, "ada", "the carrier lost it");
    long second = file(dispute).proposal().orElseThrow().id();
    assertThat(disputes().agree(id, first, "ben")).isEqualTo(new NotNow(WhyNot.PROPOSAL_CHANGED));
    assertThat(disputes().decline(id, second, "ben")).isEqualTo(new Done());
    assertThat(disputes().decline(id, second, "cleo"))
        .isEqualTo(new NotNow(WhyNot.PROPOSAL_CHANGED));

    assertThat(timeline(dispute))
        .containsExactly(
            DisputeMoment.Kind.OPENED,
            DisputeMoment.Kind.ACCEPTANCE_PROPOSED,
            DisputeMoment.Kind.ACCEPTANCE_WITHDRAWN,
            DisputeMoment.Kind.ACCEPTANCE_PROPOSED,
            DisputeMoment.Kind.ACCEPTANCE_DECLINED);
    assertThat(stands(dispute, DisputeStanding.NEEDS_RESPONSE).proposed()).isFalse();
  }

  @Test
  void aSmallOneIsGivenInToByOnePerson() {
    AuthorisePayment order = captured("tok_ok");
    String dispute = disputed(order, 1_000);
    long id = stands(dispute, DisputeStanding.NEEDS_RESPONSE).id();

    assertThat(disputes().accept(id, "ada", "it never left")).isEqualTo(new UnderWay());

    stands(dispute, DisputeStanding.ACCEPTED);
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
