package storehouse.payment.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import storehouse.model.Money;
import storehouse.payment.dispute.Dispute.Sent.Wanted;
import storehouse.payment.gateway.Recovery;
import storehouse.payment.gateway.dispute.DisputeAnswer;
import storehouse.payment.gateway.dispute.GatewayDispute;
import storehouse.payment.gateway.dispute.GatewayDispute.Stage;

class DisputeLearningTest {

  private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
  private static final Money AMOUNT = Money.of(3_490, "EUR");
  private static final Instant LATER = NOW.plus(Duration.ofDays(7));

  private static final Dispute TOLD =
      new Dispute(
          new Dispute.Name(1, "stripe", "dp_1"),
          0,
          new DisputeState.Told(),
          new Dispute.Claim(Money.of(0, "XXX"), "", Optional.empty(), Money.of(0, "XXX")),
          Optional.empty(),
          0,
          Dispute.Draft.NONE,
          Watch.FIRST,
          NOW,
          NOW);

  private static DisputeAnswer seen(Stage stage, Instant dueBy) {
    return new DisputeAnswer.Seen(
        new GatewayDispute("dp_1", 7, "pi_1", stage, AMOUNT, null, "fraudulent", dueBy));
  }

  private static Dispute after(Dispute before, DisputeAnswer answer) {
    return DisputeLearning.from(new Heard(answer, before.asked()), before, Recovery.READ, NOW);
  }

  @Test
  void whateverOrderTheNewsComesInTheEndIsTheSame() {
    Random random = new Random(4);
    for (int round = 0; round < 200; round++) {
      List<Stage> news =
          new ArrayList<>(List.of(Stage.INQUIRY, Stage.NEEDS_RESPONSE, Stage.UNDER_REVIEW));
      news.addAll(List.of(Stage.INQUIRY_UNDER_REVIEW, Stage.INQUIRY_CLOSED));
      news.addAll(List.of(Stage.WON, Stage.NEEDS_RESPONSE, Stage.LOST));
      Collections.shuffle(news, random);
      Dispute dispute = TOLD;
      int rank = 0;
      for (Stage stage : news) {
        dispute = after(dispute, seen(stage, LATER));
        assertThat(dispute.state().rank()).isGreaterThanOrEqualTo(rank);
        rank = dispute.state().rank();
      }
      assertThat(dispute.state()).isEqualTo(new DisputeState.Lost());
      assertThat(dispute.amount()).isEqualTo(AMOUNT);
    }
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void aDisputeThatIsLostStaysLost(Stage stage) {
    Dispute lost = after(after(TOLD, seen(Stage.NEEDS_RESPONSE, LATER)), seen(Stage.LOST, LATER));

    assertThat(after(lost, seen(stage, LATER))).isEqualTo(lost);
  }

  @Test
  void nothingSaidUntilTheDeadlineIsExpiredAndAnAnswerIsLost() {
    Dispute open = after(TOLD, seen(Stage.NEEDS_RESPONSE, NOW));

    assertThat(after(open, seen(Stage.LOST, NOW)).state()).isEqualTo(new DisputeState.Expired());
    Dispute defended = after(open.sending(Wanted.DEFEND), new DisputeAnswer.Taken());
    assertThat(after(defended, seen(Stage.LOST, NOW)).state()).isEqualTo(new DisputeState.Lost());
  }

  @Test
  void whoGaveInHasAccepted() {
    Dispute open = after(TOLD, seen(Stage.NEEDS_RESPONSE, LATER)).sending(Wanted.ACCEPT);

    assertThat(after(open, seen(Stage.LOST, LATER)).state()).isEqualTo(new DisputeState.Accepted());
    assertThat(after(open, new DisputeAnswer.Taken()).state())
        .isEqualTo(new DisputeState.Accepted());
  }

  @Test
  void aLostAnswerLeavesItOwedUnderTheSameKeyUnlessTheGatewayKeepsItsError() {
    Dispute open = after(TOLD, seen(Stage.NEEDS_RESPONSE, LATER)).sending(Wanted.DEFEND);

    Dispute lost = after(open, new DisputeAnswer.Lost(false, "no answer"));
    assertThat(lost.owed()).contains(Wanted.DEFEND);
    assertThat(lost.key(Wanted.DEFEND)).isEqualTo(open.key(Wanted.DEFEND));

    Dispute failed = after(open, new DisputeAnswer.Lost(true, "500"));
    assertThat(failed.owed()).contains(Wanted.DEFEND);
    assertThat(failed.key(Wanted.DEFEND)).isNotEqualTo(open.key(Wanted.DEFEND));
  }

  @Test
  void whatTheGatewayRefusedCanBeSaidAgainUnderAnotherKey() {
    Dispute open = after(TOLD, seen(Stage.NEEDS_RESPONSE, LATER)).sending(Wanted.DEFEND);

    Dispute refused = after(open, new DisputeAnswer.Refused("no such carrier"));

    assertThat(refused.sent()).isEmpty();
    assertThat(refused.key(Wanted.DEFEND)).isNotEqualTo(open.key(Wanted.DEFEND));
  }

  @Test
  void whatWasSaidToAnInquiryIsNotSaidToTheChargebackThatItBecomes() {
    Dispute inquiry = after(TOLD, seen(Stage.INQUIRY, LATER)).sending(Wanted.DEFEND);
    Dispute answered = after(inquiry, new DisputeAnswer.Taken());
    assertThat(answered.state()).isEqualTo(new DisputeState.InquiryUnderReview());
    Instant deadline = LATER.plus(Duration.ofDays(7));

    for (Dispute before : List.of(inquiry, answered)) {
      Dispute chargeback = after(before, seen(Stage.NEEDS_RESPONSE, deadline));
      assertThat(chargeback.state()).isEqualTo(new DisputeState.NeedsResponse(deadline));
      assertThat(chargeback.sent()).isEmpty();
      assertThat(chargeback.key(Wanted.DEFEND)).isNotEqualTo(before.key(Wanted.DEFEND));
    }
  }

  @Test
  void aClosedInquiryMayStillBecomeAChargebackWithAnotherAmount() {
    Dispute closed = after(TOLD, seen(Stage.INQUIRY_CLOSED, LATER));
    assertThat(closed.state().isClosed()).isTrue();
    Money more = Money.of(4_000, "EUR");

    Dispute chargeback =
        after(
            closed,
            new DisputeAnswer.Seen(
                new GatewayDispute(
                    "dp_1", 7, "pi_1", Stage.NEEDS_RESPONSE, more, null, "fraudulent", LATER)));

    assertThat(chargeback.state()).isEqualTo(new DisputeState.NeedsResponse(LATER));
    assertThat(chargeback.amount()).isEqualTo(more);
  }

  @Test
  void aDeadlineIsNotForgottenBecauseTheNextNewsDoesNotSayIt() {
    Dispute open = after(TOLD, seen(Stage.NEEDS_RESPONSE, LATER));

    Dispute later =
        after(
            open,
            new DisputeAnswer.Seen(
                new GatewayDispute(
                    "dp_1", 7, "pi_1", Stage.NEEDS_RESPONSE, AMOUNT, null, "", null)));

    assertThat(later.state().deadline()).contains(LATER);
  }
}
