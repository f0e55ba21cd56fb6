package storehouse.payment.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import storehouse.payment.AuthorisePayment;
import storehouse.payment.contract.GatewayDesk.Standing;
import storehouse.payment.flow.StraySweep;
import storehouse.payment.flow.WebhookInbox.Reception;
import storehouse.payment.gateway.GatewayReference;
import storehouse.platform.saga.Outcome;
import storehouse.testing.Eventually;

/// Money that may be somebody's stays where it is, and people are told why.
@Tag("database")
class StrayDoubtsContractTest extends StrayContract {

  private void isLeftToPeople(AuthorisePayment stray, String because) {
    assertThat(standing(stray)).isEqualTo(HELD);
    assertThat(till().findings()).singleElement().asString().contains(because);
    assertThat(till().node().payments().ofOrder(stray.orderId())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Desk.class)
  void moneyThatMayBeOfAnotherShopIsLeftToPeople(Desk gateway) throws IOException {
    StraySweep sweep = open(gateway);
    sold();
    AuthorisePayment foreign = till().order("tok_ok");
    authorised(foreign, "another-shop");
    sold();
    isTold();

    enoughTimePasses(sweep);

    isLeftToPeople(foreign, "another shop");
  }

  @ParameterizedTest
  @EnumSource(Desk.class)
  void moneyThatSomebodyTookByHandIsLeftToPeople(Desk gateway) throws IOException {
    StraySweep sweep = open(gateway);
    sold();
    AuthorisePayment byHand = till().order("tok_ok");
    authorised(byHand, "");
    sold();
    isTold();

    enoughTimePasses(sweep);

    isLeftToPeople(byHand, "another shop");
  }

  @ParameterizedTest
  @EnumSource(Desk.class)
  void moneyOfAStandingOrderIsLeftToPeopleEvenIfItsPaymentIsGone(Desk gateway) throws IOException {
    StraySweep sweep = open(gateway);
    AuthorisePayment standing = lost();
    till().register(standing, false);

    enoughTimePasses(sweep);

    isLeftToPeople(standing, "not cancelled");
  }

  /// Nothing is known of the time in which its order was placed.
  @ParameterizedTest
  @EnumSource(value = Desk.class, names = "ADYEN", mode = EnumSource.Mode.EXCLUDE)
  void moneyFromBeforeABackupWasRestoredIsLeftToPeople(Desk gateway) throws IOException {
    StraySweep sweep = open(gateway);
    sold();
    AuthorisePayment stray = till().order("tok_ok");
    authorised(stray);
    isTold();

    enoughTimePasses(sweep);

    isLeftToPeople(stray, "backup");
  }

  @ParameterizedTest
  @EnumSource(value = Desk.class, names = "ADYEN", mode = EnumSource.Mode.EXCLUDE)
  void givingBackCanBeSwitchedOff(Desk gateway) throws IOException {
    open(gateway);
    AuthorisePayment stray = lost();

    enoughTimePasses(till().strays(0));

    isLeftToPeople(stray, "switched off");
  }

  /// On the last day as well as on the first.
  @ParameterizedTest
  @EnumSource(value = Desk.class, names = "ADYEN", mode = EnumSource.Mode.EXCLUDE)
  void ofTooManyAtOnceNoneIsGivenBack(Desk gateway) throws IOException {
    open(gateway);
    StraySweep sweep = till().strays(2);
    List<AuthorisePayment> strays = Stream.generate(this::lost).limit(3).toList();

    enoughTimePasses(sweep, sweep);

    assertThat(strays).allSatisfy(stray -> assertThat(standing(stray)).isEqualTo(HELD));
    assertThat(till().findings()).hasSize(3).allMatch(text -> text.contains("too many"));
  }

  @ParameterizedTest
  @EnumSource(Desk.class)
  void whatPeopleGaveBackThemselvesIsSettled(Desk gateway) throws IOException {
    StraySweep sweep = open(gateway);
    sold();
    AuthorisePayment stray = till().order("tok_ok");
    GatewayReference at = authorised(stray, "");
    sold();
    isTold();
    clock.pass(StraySweep.SECOND_LOOK);
    sweep.round();
    assertThat(till().findings()).hasSize(1);
    List<String> known = till().strayNames();
    desk().gateway().cancel(at, "by-hand");
    isTold();

    enoughTimePasses(sweep);

    assertThat(till().findings()).isEmpty();
    assertThat(till().findings(known)).as("what was found before").isEmpty();
    assertThat(standing(stray)).isEqualTo(new Standing(0, 0, 0));
  }

  /// Once a day in the end, and not at all after a month; people still see it.
  @ParameterizedTest
  @EnumSource(Desk.class)
  void whatIsLeftToPeopleIsAskedAboutLessAndLess(Desk gateway) throws IOException {
    StraySweep sweep = open(gateway);
    AuthorisePayment foreign = till().order("tok_ok");
    desk().gateway().capture(authorised(foreign, ""), amount(), true, "c-" + foreign.orderId());
    Eventually.until("it is captured", () -> standing(foreign).captured() == AMOUNT);
    isTold();

    int asked = 0;
    for (int hour = 0; hour < 24 * 40; hour++) {
      clock.pass(Duration.ofHours(1));
      asked += sweep.round();
    }

    assertThat(asked).isBetween(30, 45);
    assertThat(till().findings()).hasSize(1);
  }

  /// A lie about the payment came first; the gateway's own word counts.
  @ParameterizedTest
  @EnumSource(value = Desk.class, names = "ADYEN", mode = EnumSource.Mode.EXCLUDE)
  void aLieAboutItDoesNotHideIt(Desk gateway) throws IOException {
    StraySweep sweep = open(gateway);
    AuthorisePayment other = till().order("tok_ok");
    AuthorisePayment stray = till().order("tok_ok");
    GatewayReference at = authorised(stray, "");
    assertThat(till().inbox(note(other, at))).isEqualTo(Reception.STRAY);
    isTold();

    enoughTimePasses(sweep);

    assertThat(till().findings()).singleElement().asString().contains(at.id());
    assertThat(standing(stray)).isEqualTo(HELD);
  }

  /// Two payments of one order are one too many.
  @ParameterizedTest
  @EnumSource(Desk.class)
  void aSecondPaymentOfAnOrderIsShown(Desk gateway) throws IOException {
    StraySweep sweep = open(gateway);
    AuthorisePayment order = sold();
    GatewayReference second = authorised(order, "second");
    isTold();

    enoughTimePasses(sweep);

    assertThat(till().findings())
        .singleElement()
        .asString()
        .contains(second.id(), "another payment");
    assertThat(Till.settled(() -> till().node().capture(order.orderId()))).isEqualTo(Outcome.DONE);
    assertThat(desk().standings(order.orderId())).contains(HELD);
  }
}
