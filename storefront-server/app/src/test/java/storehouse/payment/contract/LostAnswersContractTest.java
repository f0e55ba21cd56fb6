package storehouse.payment.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import storehouse.payment.AuthorisePayment;
import storehouse.payment.InterruptedGateway;
import storehouse.payment.PaymentStatus;
import storehouse.payment.contract.GatewayDesk.Request;
import storehouse.payment.contract.GatewayDesk.Standing;
import storehouse.platform.saga.Outcome;
import storehouse.testing.Eventually;

/// Whatever is lost at whatever step: asked again, each step ends as it should, once.
@ParameterizedClass
@MethodSource("storehouse.payment.contract.Desk#held")
class LostAnswersContractTest extends GatewayContract {

  private static void unknownAndThenDone(Supplier<Outcome> step) {
    assertThat(step.get()).isInstanceOf(Outcome.Unknown.class);
    assertThat(Till.settled(step)).isEqualTo(Outcome.DONE);
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
  void everyStepFindsOutWhatBecameOfIt(String fault) {
    AuthorisePayment order = order("tok_ok");
    long id = order.orderId();

    plan(fault, Request.AUTHORISE);
    unknownAndThenDone(() -> node().authorise(order));
    plan(fault, Request.CAPTURE);
    unknownAndThenDone(() -> node().capture(id));
    plan(fault, Request.REFUND);
    unknownAndThenDone(() -> node().refund(id));

    Eventually.until("refunded", () -> view(order).status() == PaymentStatus.REFUNDED);
    assertThat(standing(order)).isEqualTo(new Standing(0, AMOUNT, AMOUNT));
    assertThat(till().events(id)).containsExactly("Authorised", "Captured", "Refunded");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lost-before-applying",
        "lost-after-applying",
        "unavailable",
        "unavailable-after-applying"
      })
  void lostCancellationIsFoundOut(String fault) {
    AuthorisePayment order = order("tok_ok");
    node().authorise(order);

    plan(fault, Request.CANCEL);
    unknownAndThenDone(() -> node().release(order.orderId()));

    assertThat(standing(order)).isEqualTo(new Standing(0, 0, 0));
    assertThat(till().events(order.orderId())).containsExactly("Authorised", "Voided");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lost-before-applying", "lost-after-applying"})
  void lostPartIsGivenBackOnce(String fault) {
    AuthorisePayment order = captured("tok_ok");

    plan(fault, Request.REFUND);
    unknownAndThenDone(() -> node().refundPart(order.orderId(), 1, 700).join());

    Eventually.until("told", () -> view(order).refunded().minorUnits() == 700);
    assertThat(standing(order)).isEqualTo(new Standing(0, AMOUNT, 700));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lost-before-applying", "lost-after-applying"})
  void unknownCaptureIsFoundOutBeforeTheMoneyIsGivenBack(String fault) {
    AuthorisePayment order = order("tok_ok");
    node().authorise(order);

    plan(fault, Request.CAPTURE);
    assertThat(node().capture(order.orderId())).isInstanceOf(Outcome.Unknown.class);

    assertThat(refund(order)).isEqualTo(Outcome.DONE);
    isFreeOfMoney(order);
  }

  @ParameterizedTest
  @ValueSource(strings = {"confirm", "capture"})
  void anotherServerGoesOnWhereOneDied(String momentOfDeath) {
    AuthorisePayment order = order("tok_ok");
    Till.Node dying =
        till().node(gateway -> InterruptedGateway.dyingBefore(momentOfDeath, gateway));
    Assertions.assertThatThrownBy(
            () -> {
              dying.authorise(order);
              dying.capture(order.orderId());
            })
        .isInstanceOf(CompletionException.class);
    dying.close();

    assertThat(Till.settled(() -> node().authorise(order))).isEqualTo(Outcome.DONE);
    assertThat(capture(order)).isEqualTo(Outcome.DONE);
    assertThat(standing(order)).isEqualTo(new Standing(0, AMOUNT, 0));
  }

  @Test
  void pausedServerThatWakesUpAfterTheVoidTakesNoMoney() throws Exception {
    AuthorisePayment order = order("tok_ok");
    InterruptedGateway.Pause pause = new InterruptedGateway.Pause();
    Till.Node paused = till().node(gateway -> InterruptedGateway.standingStill(pause, gateway));
    var late = paused.payments().authorise(java.util.List.of(order)).getFirst();
    pause.awaitReached();

    assertThat(release(order)).isEqualTo(Outcome.DONE);
    pause.end();

    assertThat(late.join()).isNotEqualTo(Outcome.DONE);
    isFreeOfMoney(order);
    assertThat(Till.settled(() -> node().authorise(order)))
        .isEqualTo(Outcome.refused("payment.cancelled"));
    paused.close();
  }
}
