package storehouse.payment.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.model.Money;
import storehouse.payment.DisputeEvidence;
import storehouse.payment.DisputeIntervention.Done;
import storehouse.payment.DisputeIntervention.NotNow;
import storehouse.payment.DisputeIntervention.UnderWay;
import storehouse.payment.DisputeIntervention.WhyNot;
import storehouse.payment.DisputeMoment;
import storehouse.payment.DisputeMoment.Kind;
import storehouse.payment.DisputeStanding;
import storehouse.payment.DisputeSummary;
import storehouse.payment.DisputeTrouble;
import storehouse.payment.gateway.dispute.DisputeAnswer;
import storehouse.payment.gateway.dispute.GatewayDispute.Stage;
import storehouse.testing.Eventually;

/// What becomes of disputes that cannot be seen, and of words that do not get through.
@Tag("database")
class DisputeWatchTest {

  private static final DisputeEvidence EVIDENCE = new DisputeEvidence("It was delivered.", "", "");
  private static final DisputeAnswer SILENCE = new DisputeAnswer.Lost(false, "no answer");
  private static final DisputeAnswer FORBIDDEN = new DisputeAnswer.NotNow("403 no permission");

  private final ShopWithADispute shop = new ShopWithADispute(ScriptedDisputes.thatCanBeRead());

  @AfterEach
  void close() {
    shop.close();
  }

  private void told(String event) {
    shop.told(ShopWithADispute.DISPUTE, event);
  }

  private void open() {
    told("evt_1");
    assertThat(shop.looked(shop.shown(Stage.NEEDS_RESPONSE))).isPresent();
  }

  /// Somebody has asked for the evidence to be sent.
  private long defended() {
    open();
    long id = shop.only().id();
    assertThat(shop.desk.draft(id, 0, EVIDENCE, "ada")).isEqualTo(new Done());
    assertThat(shop.desk.submit(id, 1, "ada")).isEqualTo(new UnderWay());
    return id;
  }

  private List<Kind> kinds() {
    return shop.timeline().stream().map(DisputeMoment::kind).toList();
  }

  @Test
  void aDisputeThatCannotBeReadForDaysIsListedAndLookedAtUntilItIsSeen() {
    told("evt_1");
    int looks = 0;
    for (Duration passed = Duration.ZERO;
        passed.compareTo(Duration.ofDays(3)) < 0;
        passed = passed.plusMinutes(15)) {
      assertThat(shop.looked(SILENCE)).as("after %s", passed).isPresent();
      looks++;
      shop.clock.step(Duration.ofMinutes(15));
    }
    assertThat(looks).isEqualTo(288);
    DisputeSummary listed = shop.only();
    assertThat(listed.standing()).isEqualTo(DisputeStanding.TOLD);
    assertThat(listed.gatewayId()).isEqualTo(ShopWithADispute.DISPUTE);
    assertThat(listed.orderNumber()).isEmpty();
    assertThat(listed.trouble())
        .contains(new DisputeTrouble(DisputeTrouble.Kind.NO_ANSWER, "no answer"));
    assertThat(shop.desk.open(listed.id())).isPresent();
    assertThat(shop.desk.submit(listed.id(), 0, "ada"))
        .isEqualTo(new NotNow(WhyNot.DISPUTE_NOT_AWAITED));

    assertThat(shop.looked(shop.shown(Stage.NEEDS_RESPONSE))).isPresent();
    assertThat(shop.only().standing()).isEqualTo(DisputeStanding.NEEDS_RESPONSE);
    assertThat(shop.only().trouble()).isEmpty();
    assertThat(shop.keptBack()).isEqualTo(ShopWithADispute.AMOUNT);
  }

  @Test
  void thePausesBetweenLooksThatFailGrow() {
    told("evt_1");
    Duration before = Duration.ZERO;
    for (int look = 0; look < 8; look++) {
      assertThat(shop.looked(SILENCE)).isPresent();
      assertThat(shop.pause()).isGreaterThan(before);
      before = shop.pause();
      shop.clock.step(before);
    }
    assertThat(shop.looked(SILENCE)).isPresent();
    assertThat(shop.pause()).isEqualTo(Duration.ofMinutes(15));

    told("evt_2");
    assertThat(shop.pause()).isLessThanOrEqualTo(Duration.ZERO);
  }

  @Test
  void anOpenDisputeThatCannotBeReadAnyMoreIsLookedAtRightAfterItsDeadline() {
    open();
    shop.clock.step(Duration.ofDays(10).minusMinutes(1));
    for (int look = 0; look < 20 && shop.pause().isNegative(); look++) {
      shop.looked(SILENCE);
    }
    assertThat(shop.pause()).isLessThanOrEqualTo(Duration.ofSeconds(61));
    assertThat(shop.only().trouble()).isPresent();
  }

  @Test
  void whatDoesNotFitToAPaymentIsListedAndLookedAtAgain() {
    told("evt_1");
    DisputeAnswer tooMuch = shop.shown(Stage.NEEDS_RESPONSE, Money.of(999_900, "EUR"), null);
    for (int look = 0; look < 30; look++) {
      assertThat(shop.looked(tooMuch)).isPresent();
      assertThat(shop.pause()).isLessThanOrEqualTo(Duration.ofHours(6));
      shop.clock.step(shop.pause());
    }

    assertThat(shop.only().trouble())
        .contains(new DisputeTrouble(DisputeTrouble.Kind.DOES_NOT_FIT, "order 1"));
    assertThat(shop.keptBack().isZero()).isTrue();
  }

  @Test
  void whatTheGatewayDoesNotKnowForAMonthOrSaysIsNotOursIsLeftAlone() {
    told("evt_1");
    assertThat(shop.looked(new DisputeAnswer.NotKnown())).isPresent();
    assertThat(shop.only().trouble().orElseThrow().kind()).isEqualTo(DisputeTrouble.Kind.NOT_SHOWN);
    shop.clock.step(Duration.ofDays(30));
    assertThat(shop.looked(new DisputeAnswer.NotKnown())).isPresent();
    assertThat(shop.listed()).isEmpty();

    shop.told("dp_elsewhere", "evt_2");
    assertThat(shop.looked(new DisputeAnswer.NotOurs())).isPresent();
    assertThat(shop.listed()).isEmpty();
    shop.clock.step(Duration.ofDays(1));
    assertThat(shop.due()).isEmpty();
  }

  @Test
  void whileOneServerSendsNoOtherOneDoesEvenWhenThereIsNews() {
    defended();
    Dispute sending = shop.toSend(shop.shown(Stage.NEEDS_RESPONSE));
    shop.clock.step(Duration.ofSeconds(90));
    told("evt_2");
    assertThat(shop.due()).isEmpty();

    shop.answered(sending, new DisputeAnswer.Taken());
    assertThat(shop.only().standing()).isEqualTo(DisputeStanding.UNDER_REVIEW);
    assertThat(shop.due()).as("the news is looked at once it is free").isPresent();
  }

  @Test
  void aServerThatDiedWhileItSentLeavesTheDisputeToTheOthers() {
    defended();
    Dispute abandoned = shop.toSend(shop.shown(Stage.NEEDS_RESPONSE));
    shop.clock.step(Duration.ofMinutes(3));

    Dispute taken = shop.toSend(shop.shown(Stage.NEEDS_RESPONSE));
    assertThat(taken.asked()).isEqualTo(abandoned.asked());
  }

  @Test
  void anAnswerThatComesAfterItsQuestionWasSettledChangesNothing() {
    long id = defended();
    Dispute slow = shop.toSend(shop.shown(Stage.NEEDS_RESPONSE));
    shop.clock.step(Duration.ofMinutes(3));
    Dispute quick = shop.toSend(shop.shown(Stage.NEEDS_RESPONSE));
    shop.answered(quick, new DisputeAnswer.Refused("too long"));
    assertThat(shop.desk.submit(id, 1, "ada")).isEqualTo(new UnderWay());
    Dispute again = shop.toSend(shop.shown(Stage.NEEDS_RESPONSE));
    assertThat(again.asked()).isNotEqualTo(slow.asked());

    shop.answered(slow, new DisputeAnswer.Taken());
    assertThat(shop.only().standing()).isEqualTo(DisputeStanding.NEEDS_RESPONSE);
    assertThat(shop.only().sending()).isTrue();
    assertThat(shop.due()).as("the other one still sends").isEmpty();

    shop.answered(slow, new DisputeAnswer.Refused("too long"));
    assertThat(shop.only().sending()).isTrue();
    shop.answered(again, new DisputeAnswer.Taken());
    assertThat(shop.only().standing()).isEqualTo(DisputeStanding.UNDER_REVIEW);
  }

  @Test
  void evidenceThatTheGatewayDoesNotTakeYetIsShownAsNotSentWithTheReason() {
    defended();
    Duration before = Duration.ZERO;
    for (int time = 0; time < 6; time++) {
      shop.answered(shop.toSend(shop.shown(Stage.NEEDS_RESPONSE)), FORBIDDEN);
      assertThat(shop.pause()).isGreaterThan(before);
      before = shop.pause();
      shop.clock.step(before);
      assertThat(shop.only().trouble())
          .contains(new DisputeTrouble(DisputeTrouble.Kind.NOT_SENT, "403 no permission"));
      assertThat(shop.only().sending()).isFalse();
    }
    assertThat(kinds())
        .containsExactly(Kind.OPENED, Kind.DRAFTED, Kind.DEFENCE_SENT, Kind.NOT_SENT_YET);
    assertThat(shop.timeline().getLast().detail()).isEqualTo("403 no permission");

    shop.answered(shop.toSend(shop.shown(Stage.NEEDS_RESPONSE)), new DisputeAnswer.Taken());
    assertThat(shop.only().standing()).isEqualTo(DisputeStanding.UNDER_REVIEW);
    assertThat(shop.only().trouble()).isEmpty();
  }

  @Test
  void evidenceThatTheGatewayDoesNotTakeYetCanBeTakenBackAndChanged() {
    long id = defended();
    Dispute first = shop.toSend(shop.shown(Stage.NEEDS_RESPONSE));
    assertThat(shop.desk.draft(id, 1, EVIDENCE, "ben")).isEqualTo(new NotNow(WhyNot.ALREADY_SENT));
    shop.answered(first, FORBIDDEN);

    assertThat(shop.desk.draft(id, 1, EVIDENCE, "ben")).isEqualTo(new Done());
    assertThat(shop.only().trouble()).isEmpty();
    shop.clock.step(Duration.ofHours(1));
    assertThat(shop.looked(shop.shown(Stage.NEEDS_RESPONSE))).isPresent();
    assertThat(shop.due()).isEmpty();
    assertThat(shop.desk.submit(id, 2, "ben")).isEqualTo(new UnderWay());
    assertThat(shop.toSend(shop.shown(Stage.NEEDS_RESPONSE)).asked()).isNotEqualTo(first.asked());
  }

  @Test
  void nothingIsSentAfterTheDeadlineAndTheTimelineSaysWhy() {
    long id = defended();
    shop.answered(shop.toSend(shop.shown(Stage.NEEDS_RESPONSE)), FORBIDDEN);
    shop.clock.step(Duration.ofDays(11));

    Optional<Dispute> toSend =
        shop.book.learn(
            shop.due().orElseThrow(),
            Heard.looking(shop.shown(Stage.NEEDS_RESPONSE)),
            shop.gateway);

    assertThat(toSend).isEmpty();
    assertThat(shop.timeline().getLast().kind()).isEqualTo(Kind.NOT_SENT);
    assertThat(shop.timeline().getLast().detail()).isEqualTo("403 no permission");
    assertThat(shop.desk.submit(id, 1, "ada")).isEqualTo(new NotNow(WhyNot.DEADLINE_PASSED));
  }

  @Test
  void whereNobodyCanLookNothingIsRepeatedOnceTheKeyMayBeForgotten() {
    try (ShopWithADispute blind = new ShopWithADispute(ScriptedDisputes.thatOnlyTells())) {
      blind.told(ShopWithADispute.DISPUTE, "evt_1");
      assertThat(blind.looked(blind.shown(Stage.NEEDS_RESPONSE))).isPresent();
      long id = blind.only().id();
      assertThat(blind.desk.draft(id, 0, EVIDENCE, "ada")).isEqualTo(new Done());
      assertThat(blind.desk.submit(id, 1, "ada")).isEqualTo(new UnderWay());
      blind.answered(blind.toSend(blind.shown(Stage.NEEDS_RESPONSE)), SILENCE);
      blind.clock.step(Duration.ofDays(5));
      blind.answered(blind.toSend(blind.shown(Stage.NEEDS_RESPONSE)), SILENCE);
      blind.clock.step(Duration.ofDays(2));

      assertThat(blind.looked(blind.shown(Stage.NEEDS_RESPONSE))).isPresent();

      assertThat(blind.timeline().getLast().kind()).isEqualTo(Kind.NOT_SENT);
      assertThat(blind.only().sending()).isFalse();
    }
  }

  @Test
  void aLookThatThrowsDoesNotHoldUpTheOthers() {
    shop.told("dp_0_that_throws", "evt_0");
    told("evt_1");
    shop.gateway.shows(ShopWithADispute.DISPUTE, shop.shown(Stage.NEEDS_RESPONSE));

    shop.janitor.start();

    Eventually.until(
        "both are listed",
        () ->
            shop.listed().stream()
                .map(DisputeSummary::standing)
                .toList()
                .equals(List.of(DisputeStanding.TOLD, DisputeStanding.NEEDS_RESPONSE)));
    assertThat(shop.listed().getFirst().trouble().orElseThrow().why())
        .isEqualTo("java.lang.IllegalStateException");
  }
}
