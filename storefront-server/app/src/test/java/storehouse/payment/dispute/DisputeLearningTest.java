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
          Money.of(0, "XXX"),
          "",
          Optional.empty(),
          0,
          Dispute.Draft.NONE,
          1,
          NOW,
          NOW);

  private static DisputeAnswer seen(Stage stage, Instant dueBy) {
    return new DisputeAnswer.Seen(
        new GatewayDispute("dp_1", 7, "pi_1", stage, AMOUNT, "fraudulent", dueBy));
  }

  private static Dispute after(Dispute before, DisputeAnswer answer) {
    return DisputeLearning.from(answer, before, NOW);
  }

  @Test
  void whateverOrderTheNewsComesInTheEndIsTheSame() {
    Random random = new Random(4);
    for (int round = 0; round < 200; round++) {
      List<Stage> news =
          new ArrayList<>(List.of(Stage.INQUIRY, Stage.NEEDS_RESPONSE, Stage.UNDER_REVIEW));
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
}
