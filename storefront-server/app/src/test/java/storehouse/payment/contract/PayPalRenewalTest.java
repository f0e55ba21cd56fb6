package storehouse.payment.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import storehouse.payment.AuthorisePayment;
import storehouse.payment.PaymentStatus;
import storehouse.payment.contract.GatewayDesk.Standing;
import storehouse.payment.gateway.GatewayReference;
import storehouse.platform.saga.Outcome;
import storehouse.testing.Eventually;
import storehouse.testing.PassingTime;

/// PayPal stands by a wallet's authorisation for three days, and renews it once.
@Tag("database")
class PayPalRenewalTest {

  private static final long AMOUNT = 3_490;

  private final PassingTime clock = new PassingTime();
  private final PayPalDesk desk;
  private final Till till;

  PayPalRenewalTest() throws IOException {
    desk = new PayPalDesk(clock);
    till = new Till(desk, clock);
  }

  @AfterEach
  void close() throws Exception {
    till.close();
  }

  private AuthorisePayment authorised() {
    AuthorisePayment order = till.order("redirect");
    assertThat(till.node().authorise(order)).isInstanceOf(Outcome.Waiting.class);
    desk.agree(till.node().view(order.orderId()).nextActionUrl().orElseThrow());
    till.node().payments().returned(order.orderId(), "");
    assertThat(till.node().authorise(order)).isEqualTo(Outcome.DONE);
    return order;
  }

  private Standing standing(AuthorisePayment order) {
    return desk.standings(order.orderId()).getFirst();
  }

  private Outcome capture(AuthorisePayment order) {
    return Till.settled(() -> till.node().capture(order.orderId()));
  }

  @Test
  void itIsRenewedByItselfWhenItsTimeIsOverAndCapturedFromTheRenewal() {
    AuthorisePayment order = authorised();
    clock.pass(Duration.ofDays(2));
    assertThat(desk.renewals(order.orderId())).isEmpty();

    clock.pass(Duration.ofDays(2));
    Eventually.until("it is renewed", () -> desk.renewals(order.orderId()).size() == 1);
    clock.pass(Duration.ofDays(5));

    assertThat(till.node().view(order.orderId()).status()).isEqualTo(PaymentStatus.AUTHORISED);
    assertThat(capture(order)).isEqualTo(Outcome.DONE);
    assertThat(standing(order)).isEqualTo(new Standing(0, AMOUNT, 0));
    assertThat(desk.capturedFrom(order.orderId())).isEqualTo(desk.renewals(order.orderId()));
    assertThat(till.events(order.orderId()))
        .containsExactly("ActionNeeded", "Authorised", "Captured");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lost-after-applying", "lost-before-applying", "unavailable"})
  void aLostAnswerToTheRenewalIsFoundOutAbout(String fault) {
    AuthorisePayment order = authorised();
    till.node().close();
    clock.pass(Duration.ofDays(4));
    desk.planRenewal(fault);

    assertThat(capture(order)).isEqualTo(Outcome.DONE);

    assertThat(desk.renewals(order.orderId())).hasSize(1);
    assertThat(standing(order)).isEqualTo(new Standing(0, AMOUNT, 0));
  }

  @Test
  void whatWasRenewedIsReleasedWhole() {
    AuthorisePayment order = authorised();
    clock.pass(Duration.ofDays(4));
    Eventually.until("it is renewed", () -> desk.renewals(order.orderId()).size() == 1);

    assertThat(Till.settled(() -> till.node().release(order.orderId()))).isEqualTo(Outcome.DONE);

    assertThat(standing(order)).isEqualTo(new Standing(0, 0, 0));
    assertThat(capture(order)).isEqualTo(Outcome.refused("payment.cancelled"));
  }

  /// Its server has died, and the request arrives when another has renewed already.
  @Test
  void aCaptureOfTheFirstOneThatComesLateIsNoSecondCharge() {
    AuthorisePayment order = authorised();
    GatewayReference first = till.reference(order.orderId());
    clock.pass(Duration.ofDays(4));
    Eventually.until("it is renewed", () -> desk.renewals(order.orderId()).size() == 1);

    captureAsTheShopDoes(order, first);
    assertThat(capture(order)).isEqualTo(Outcome.DONE);

    assertThat(standing(order)).isEqualTo(new Standing(0, AMOUNT, 0));
  }

  @Test
  void aCaptureOfTheFirstOneThatComesLastIsNoSecondCharge() {
    AuthorisePayment order = authorised();
    GatewayReference first = till.reference(order.orderId());
    clock.pass(Duration.ofDays(4));
    assertThat(capture(order)).isEqualTo(Outcome.DONE);

    captureAsTheShopDoes(order, first);

    assertThat(standing(order)).isEqualTo(new Standing(0, AMOUNT, 0));
    assertThat(till.node().payments().lookAgain(order.orderId()).join()).isEqualTo(Outcome.DONE);
    assertThat(till.node().view(order.orderId()).status()).isEqualTo(PaymentStatus.CAPTURED);
  }

  private void captureAsTheShopDoes(AuthorisePayment order, GatewayReference at) {
    desk.gateway().capture(at, order.amount(), true, "order-" + order.orderId() + "-capture");
  }

  @Test
  void twoServersRenewItOnce() {
    AuthorisePayment order = authorised();
    till.node().close();
    clock.pass(Duration.ofDays(4));

    List.of(till.node(), till.node(gateway -> gateway)).parallelStream()
        .forEach(node -> node.capture(order.orderId()));

    assertThat(capture(order)).isEqualTo(Outcome.DONE);
    assertThat(desk.renewals(order.orderId())).hasSize(1);
    assertThat(standing(order)).isEqualTo(new Standing(0, AMOUNT, 0));
  }
}
