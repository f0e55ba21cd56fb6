package storehouse.payment.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import storehouse.payment.AuthorisePayment;
import storehouse.payment.OrderRegister;
import storehouse.payment.PaymentStatus;
import storehouse.payment.contract.GatewayDesk.Standing;
import storehouse.payment.flow.StraySweep;
import storehouse.payment.flow.WebhookInbox.Reception;
import storehouse.payment.gateway.GatewayReference;
import storehouse.payment.stray.StrayCase;
import storehouse.platform.saga.Outcome;
import storehouse.testing.Eventually;

/// Money at a gateway that is provably nobody's goes back, once. Adyen shows nothing of the shop
/// that asked for it: there a person decides, unless the order is known and cancelled.
@Tag("database")
class StrayPaymentContractTest extends StrayContract {

  @ParameterizedTest
  @EnumSource(value = Desk.class, names = "ADYEN", mode = EnumSource.Mode.EXCLUDE)
  void anAuthorisationWithoutAnOrderIsReleasedAfterTheSecondLook(Desk gateway) throws IOException {
    StraySweep sweep = open(gateway);
    AuthorisePayment lost = lost();
    assertThat(sweep.round()).as("its order may only be late").isZero();
    clock.pass(Duration.ofMinutes(30));
    assertThat(sweep.round()).isEqualTo(1);
    assertThat(till().findings()).singleElement().asString().contains("may only be late");
    clock.pass(StrayCase.MINIMUM_AGE);
    assertThat(sweep.round()).isEqualTo(1);
    assertThat(till().findings()).singleElement().asString().contains("given back by itself");
    assertThat(standing(lost)).isEqualTo(HELD);
    clock.pass(StraySweep.SECOND_LOOK.minusMinutes(1));
    assertThat(sweep.round()).isZero();
    assertThat(standing(lost)).isEqualTo(HELD);
    clock.pass(Duration.ofMinutes(2));

    assertThat(sweep.round()).isEqualTo(1);

    isFreeOfMoney(lost);
    assertThat(sweep.round()).isZero();
    Eventually.until(
        "the desk sees it",
        () -> till().node().view(lost.orderId()).status() == PaymentStatus.VOIDED);
    assertThat(standing(lost)).isEqualTo(new Standing(0, 0, 0));
    assertThat(till().findings()).isEmpty();
    assertThat(till().node().authorise(lost)).isEqualTo(Outcome.refused("payment.cancelled"));
  }

  @ParameterizedTest
  @EnumSource(value = Desk.class, names = "ADYEN", mode = EnumSource.Mode.EXCLUDE)
  void aCaptureWithoutAnOrderIsRefundedOnce(Desk gateway) throws IOException {
    StraySweep sweep = open(gateway);
    AuthorisePayment lost = captured();

    enoughTimePasses(sweep);

    isFreeOfMoney(lost);
    sweep.round();
    isTold();
    assertThat(standing(lost)).isEqualTo(new Standing(0, AMOUNT, AMOUNT));
    Eventually.until(
        "the desk sees it",
        () -> till().node().view(lost.orderId()).status() == PaymentStatus.REFUNDED);
  }

  private AuthorisePayment captured() {
    sold();
    AuthorisePayment lost = till().order("tok_ok");
    GatewayReference at = authorised(lost);
    sold();
    desk().gateway().capture(at, amount(), true, "capture-" + lost.orderId());
    Eventually.until("it is captured", () -> standing(lost).captured() == AMOUNT);
    isTold();
    return lost;
  }

  @ParameterizedTest
  @EnumSource(value = Desk.class, names = "ADYEN", mode = EnumSource.Mode.EXCLUDE)
  void whoeverLooksIntoOneTwiceGivesItBackOnce(Desk gateway) throws IOException {
    StraySweep sweep = open(gateway);
    StraySweep another = till().strays(5);
    AuthorisePayment lost = captured();
    clock.pass(StrayCase.MINIMUM_AGE.plusHours(1));
    sweep.round();
    clock.pass(StraySweep.SECOND_LOOK);

    List.of(sweep, another).parallelStream().forEach(StraySweep::round);

    isFreeOfMoney(lost);
    isTold();
    assertThat(standing(lost)).isEqualTo(new Standing(0, AMOUNT, AMOUNT));
  }

  @ParameterizedTest
  @EnumSource(Desk.class)
  void moneyOfAnOrderThatWasCancelledBeforeIsGivenBack(Desk gateway) throws IOException {
    StraySweep sweep = open(gateway);
    AuthorisePayment cancelled = till().order("tok_ok");
    assertThat(till().node().release(cancelled.orderId())).isEqualTo(Outcome.DONE);
    till().register(cancelled, true);
    authorised(cancelled);
    isTold();

    enoughTimePasses(sweep);

    isFreeOfMoney(cancelled);
    Eventually.until(
        "the desk sees it",
        () -> till().node().view(cancelled.orderId()).status() == PaymentStatus.VOIDED);
    assertThat(till().findings()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Desk.class)
  void takenMoneyOfAnOrderThatWasCancelledBeforeIsGivenBack(Desk gateway) throws IOException {
    StraySweep sweep = open(gateway);
    AuthorisePayment cancelled = till().order("tok_ok");
    assertThat(till().node().release(cancelled.orderId())).isEqualTo(Outcome.DONE);
    till().register(cancelled, true);
    desk().gateway().capture(authorised(cancelled), amount(), true, "c-" + cancelled.orderId());
    Eventually.until("it is captured", () -> standing(cancelled).captured() == AMOUNT);
    isTold();

    enoughTimePasses(sweep);

    isFreeOfMoney(cancelled);
    Eventually.until(
        "the desk sees it", () -> till().node().view(cancelled.orderId()).kept().minorUnits() == 0);
    assertThat(standing(cancelled)).isEqualTo(new Standing(0, AMOUNT, AMOUNT));
  }

  /// The capture was on its way when its server died, and the order was cancelled meanwhile.
  @ParameterizedTest
  @EnumSource(Desk.class)
  void aCaptureThatArrivesForACancelledOrderIsGivenBack(Desk gateway) throws IOException {
    open(gateway);
    AuthorisePayment order = sold();
    GatewayReference at = till().reference(order.orderId());
    desk().gateway().capture(at, order.amount(), true, "order-" + order.orderId() + "-capture");

    assertThat(Till.settled(() -> till().node().release(order.orderId()))).isEqualTo(Outcome.DONE);

    isFreeOfMoney(order);
    isTold();
    assertThat(standing(order).captured()).isEqualTo(standing(order).refunded());
  }

  @ParameterizedTest
  @EnumSource(Desk.class)
  void anOrderThatComesAfterAllKeepsItsMoney(Desk gateway) throws IOException {
    StraySweep sweep = open(gateway);
    AuthorisePayment late = till().order("tok_ok");
    GatewayReference nowhere = new GatewayReference("S-1/" + late.orderId(), null);
    assertThat(till().inbox(note(late, nowhere))).isEqualTo(Reception.STRAY);
    assertThat(till().node().authorise(late)).isEqualTo(Outcome.DONE);

    enoughTimePasses(sweep);

    assertThat(standing(late)).isEqualTo(HELD);
    assertThat(Till.settled(() -> till().node().capture(late.orderId()))).isEqualTo(Outcome.DONE);
  }

  /// Its payment is stored after the sweep has found that there is no such order.
  @ParameterizedTest
  @EnumSource(Desk.class)
  void anOrderThatIsPlacedMeanwhileKeepsItsMoney(Desk gateway) throws IOException {
    open(gateway);
    AuthorisePayment late = lost();
    OrderRegister placing =
        _ -> {
          till().node().authorise(late);
          return Optional.empty();
        };

    enoughTimePasses(till().strays(5, placing));

    assertThat(till().node().view(late.orderId()).status()).isEqualTo(PaymentStatus.AUTHORISED);
    assertThat(Till.settled(() -> till().node().capture(late.orderId()))).isEqualTo(Outcome.DONE);
  }

  /// Somebody claims that the payment of one order is that of another, of which nobody knows.
  @ParameterizedTest
  @EnumSource(Desk.class)
  void anotherOrdersMoneyIsNotTouched(Desk gateway) throws IOException {
    StraySweep sweep = open(gateway);
    AuthorisePayment good = sold();
    AuthorisePayment unknown = till().order("tok_ok");
    sold();
    isTold();
    assertThat(till().inbox(note(unknown, till().reference(good.orderId()))))
        .isEqualTo(Reception.STRAY);

    enoughTimePasses(sweep);

    assertThat(till().node().payments().ofOrder(unknown.orderId())).isEmpty();
    assertThat(standing(good)).isEqualTo(HELD);
    assertThat(Till.settled(() -> till().node().capture(good.orderId()))).isEqualTo(Outcome.DONE);
  }
}
