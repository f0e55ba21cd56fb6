package storehouse.payment.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import storehouse.model.Money;
import storehouse.payment.AuthorisePayment;
import storehouse.payment.PaymentStatus;
import storehouse.payment.contract.GatewayDesk.Standing;
import storehouse.payment.flow.StraySweep;
import storehouse.payment.flow.WebhookInbox.Reception;
import storehouse.payment.gateway.Gateway;
import storehouse.payment.gateway.GatewayAnswer;
import storehouse.payment.gateway.GatewayFact;
import storehouse.payment.gateway.GatewayOrder;
import storehouse.payment.gateway.GatewayReference;
import storehouse.payment.gateway.WebhookNote;
import storehouse.payment.gateway.WebhookNote.Claim;
import storehouse.platform.saga.Outcome;
import storehouse.testing.Eventually;
import storehouse.testing.PassingTime;

/// Money at a gateway that no order explains.
@Tag("database")
class StrayPaymentContractTest {

  private static final long AMOUNT = 3_490;

  private final PassingTime clock = new PassingTime();
  private @Nullable GatewayDesk opened;
  private @Nullable Till till;

  @AfterEach
  void close() throws Exception {
    till().close();
  }

  private Till till() {
    return Objects.requireNonNull(till);
  }

  private GatewayDesk desk() {
    return Objects.requireNonNull(opened);
  }

  private StraySweep open(Desk gateway) throws IOException {
    opened = gateway.open(clock);
    till = new Till(desk(), clock);
    return till().strays(5);
  }

  /// Authorised by a server whose store was lost with all it had written.
  private GatewayReference authorised(AuthorisePayment lost) {
    GatewayOrder order =
        new GatewayOrder(
            lost.orderId(), lost.orderNumber(), lost.amount(), lost.token(), lost.returnUrl());
    Gateway gateway = desk().gateway();
    GatewayReference created = seen(gateway.create(order, "create-" + lost.orderId()));
    return seen(gateway.confirm(order, created, "confirm-" + lost.orderId()));
  }

  private static GatewayReference seen(GatewayAnswer answer) {
    return ((GatewayAnswer.Seen) answer).payment().reference();
  }

  private Standing standing(AuthorisePayment order) {
    return desk().standings(order.orderId()).getFirst();
  }

  private void isTold() {
    Eventually.until("the shop was told", () -> desk().owedWebhooks() == 0);
  }

  private void isFreeOfMoney(AuthorisePayment order) {
    Eventually.until(
        "nothing is held or kept",
        () ->
            standing(order).held() == 0
                && standing(order).captured() == standing(order).refunded());
  }

  @ParameterizedTest
  @EnumSource(Desk.class)
  void anAuthorisationWithoutAnOrderIsReleasedAfterItsTime(Desk gateway) throws IOException {
    StraySweep sweep = open(gateway);
    AuthorisePayment lost = till().order("tok_ok");
    authorised(lost);
    isTold();

    assertThat(sweep.round()).as("its order may only be late").isZero();
    assertThat(standing(lost).held()).isEqualTo(AMOUNT);
    clock.pass(StraySweep.MINIMUM_AGE);

    assertThat(sweep.round()).isEqualTo(1);
    isFreeOfMoney(lost);
    assertThat(sweep.round()).isZero();
    Eventually.until(
        "the desk sees it",
        () -> till().node().view(lost.orderId()).status() == PaymentStatus.VOIDED);
    assertThat(standing(lost)).isEqualTo(new Standing(0, 0, 0));
    assertThat(till().node().authorise(lost)).isEqualTo(Outcome.refused("payment.cancelled"));
  }

  @ParameterizedTest
  @EnumSource(Desk.class)
  void aCaptureWithoutAnOrderIsRefundedOnce(Desk gateway) throws IOException {
    StraySweep sweep = open(gateway);
    AuthorisePayment lost = till().order("tok_ok");
    GatewayReference at = authorised(lost);
    desk().gateway().capture(at, lost.amount(), true, "capture-" + lost.orderId());
    Eventually.until("it is captured", () -> standing(lost).captured() == AMOUNT);
    isTold();
    clock.pass(StraySweep.MINIMUM_AGE);

    sweep.round();
    isFreeOfMoney(lost);
    sweep.round();
    isTold();

    assertThat(standing(lost)).isEqualTo(new Standing(0, AMOUNT, AMOUNT));
    Eventually.until(
        "the desk sees it",
        () -> till().node().view(lost.orderId()).status() == PaymentStatus.REFUNDED);
  }

  @ParameterizedTest
  @EnumSource(Desk.class)
  void moneyOfAnOrderThatWasCancelledBeforeIsGivenBack(Desk gateway) throws IOException {
    StraySweep sweep = open(gateway);
    AuthorisePayment cancelled = till().order("tok_ok");
    assertThat(till().node().release(cancelled.orderId())).isEqualTo(Outcome.DONE);
    authorised(cancelled);
    isTold();
    clock.pass(StraySweep.MINIMUM_AGE);

    assertThat(sweep.round()).isEqualTo(1);

    isFreeOfMoney(cancelled);
  }

  /// The capture was on its way when its server died, and the order was cancelled meanwhile.
  @ParameterizedTest
  @EnumSource(Desk.class)
  void aCaptureThatArrivesForACancelledOrderIsGivenBack(Desk gateway) throws IOException {
    open(gateway);
    AuthorisePayment order = till().order("tok_ok");
    till().node().authorise(order);
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
    clock.pass(StraySweep.MINIMUM_AGE);

    assertThat(sweep.round()).isEqualTo(1);

    assertThat(standing(late).held()).isEqualTo(AMOUNT);
    assertThat(Till.settled(() -> till().node().capture(late.orderId()))).isEqualTo(Outcome.DONE);
  }

  /// Somebody claims that the payment of one order is that of another, of which nobody knows.
  @ParameterizedTest
  @EnumSource(Desk.class)
  void anotherOrdersMoneyIsNotTouched(Desk gateway) throws IOException {
    StraySweep sweep = open(gateway);
    AuthorisePayment good = till().order("tok_ok");
    AuthorisePayment unknown = till().order("tok_ok");
    assertThat(till().node().authorise(good)).isEqualTo(Outcome.DONE);
    isTold();
    assertThat(till().inbox(note(unknown, till().reference(good.orderId()))))
        .isEqualTo(Reception.STRAY);
    clock.pass(StraySweep.MINIMUM_AGE);

    assertThat(sweep.round()).isEqualTo(1);

    assertThat(till().node().payments().ofOrder(unknown.orderId())).isEmpty();
    assertThat(standing(good)).isEqualTo(new Standing(AMOUNT, 0, 0));
    assertThat(Till.settled(() -> till().node().capture(good.orderId()))).isEqualTo(Outcome.DONE);
  }

  /// What a webhook would say of this order if it were paid there.
  private WebhookNote note(AuthorisePayment order, GatewayReference at) {
    boolean named = at.handle() != null && at.id().contains("/");
    GatewayReference told =
        named
            ? new GatewayReference(order.orderNumber() + "/" + order.orderId(), at.handle())
            : new GatewayReference(at.id(), null);
    GatewayFact fact =
        named
            ? new GatewayFact(
                GatewayFact.Kind.AUTHORISED,
                Objects.requireNonNull(at.handle()),
                order.amount(),
                at.handle(),
                null,
                null)
            : null;
    return new WebhookNote(
        "forged-" + order.orderId(),
        "AUTHORISATION",
        order.orderId(),
        told,
        order.amount(),
        false,
        Claim.AUTHORISED,
        fact);
  }

  @ParameterizedTest
  @EnumSource(Desk.class)
  void moreThanAFewADayAreLeftToPeople(Desk gateway) throws IOException {
    open(gateway);
    StraySweep sweep = till().strays(2);
    List<AuthorisePayment> lost =
        List.of(till().order("tok_ok"), till().order("tok_ok"), till().order("tok_ok"));
    lost.forEach(this::authorised);
    isTold();
    clock.pass(StraySweep.MINIMUM_AGE);

    assertThat(sweep.round()).isEqualTo(3);

    Eventually.until(
        "two are free", () -> lost.stream().filter(it -> standing(it).held() == 0).count() == 2);
    clock.pass(Duration.ofHours(2));
    assertThat(sweep.round()).isEqualTo(1);
    assertThat(lost.stream().filter(it -> standing(it).held() == AMOUNT)).hasSize(1);
    assertThat(till().undecided()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Desk.class)
  void whoeverLooksIntoOneTwiceGivesItBackOnce(Desk gateway) throws IOException {
    StraySweep sweep = open(gateway);
    StraySweep another = till().strays(5);
    AuthorisePayment lost = till().order("tok_ok");
    desk()
        .gateway()
        .capture(authorised(lost), Money.of(AMOUNT, "EUR"), true, "capture-" + lost.orderId());
    Eventually.until("it is captured", () -> standing(lost).captured() == AMOUNT);
    isTold();
    clock.pass(StraySweep.MINIMUM_AGE);

    List.of(sweep, another).parallelStream().forEach(StraySweep::round);

    isFreeOfMoney(lost);
    isTold();
    assertThat(standing(lost)).isEqualTo(new Standing(0, AMOUNT, AMOUNT));
  }
}
