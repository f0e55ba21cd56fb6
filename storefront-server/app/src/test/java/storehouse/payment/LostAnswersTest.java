package storehouse.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static storehouse.payment.Till.authorise;
import static storehouse.payment.Till.capture;
import static storehouse.payment.Till.order;
import static storehouse.payment.Till.refund;
import static storehouse.payment.Till.release;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import storehouse.platform.saga.Outcome;
import storehouse.testing.Eventually;

/// Whatever is lost at whatever step: asked again, each step ends as it should, once.
@Tag("database")
class LostAnswersTest {

  private static Till till;
  private static Till.Node node;

  @BeforeAll
  static void open() throws IOException {
    till = Till.open();
    node = till.node();
  }

  @AfterAll
  static void close() throws IOException {
    node.close();
    till.close();
  }

  private static JsonObject intent(long orderId) {
    return till.intents(orderId).getLast();
  }

  private static void unknownAndThenDone(Supplier<Outcome> step) {
    assertThat(step.get()).isInstanceOf(Outcome.Unknown.class);
    Eventually.until("done", () -> step.get().equals(Outcome.DONE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"lost-before-applying", "lost-after-applying", "unavailable", "rate-limited"})
  void everyStepFindsOutWhatBecameOfIt(String fault) {
    AuthorisePayment order = order("tok_ok");
    long id = order.orderId();

    till.plan(fault, "payment_intents");
    unknownAndThenDone(() -> authorise(node, order));
    till.plan(fault, "/capture");
    unknownAndThenDone(() -> capture(node, id));
    till.plan(fault, "/v1/refunds");
    unknownAndThenDone(() -> refund(node, id));

    assertThat(intent(id).getInt("captured")).isEqualTo(3_490);
    assertThat(intent(id).getInt("refunded")).isEqualTo(3_490);
    assertThat(till.events(id)).containsExactly("Authorised", "Captured", "Refunded");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lost-before-applying", "lost-after-applying", "unavailable"})
  void lostCancellationIsFoundOut(String fault) {
    AuthorisePayment order = order("tok_ok");
    authorise(node, order);

    till.plan(fault, "/cancel");
    unknownAndThenDone(() -> release(node, order.orderId()));

    assertThat(intent(order.orderId()).getString("status")).isEqualTo("canceled");
    assertThat(till.events(order.orderId())).containsExactly("Authorised", "Voided");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lost-before-applying", "lost-after-applying"})
  void unknownCaptureIsFoundOutBeforeTheMoneyIsGivenBack(String fault) {
    AuthorisePayment order = order("tok_ok");
    authorise(node, order);

    till.plan(fault, "/capture");
    assertThat(capture(node, order.orderId())).isInstanceOf(Outcome.Unknown.class);
    assertThat(refund(node, order.orderId())).isEqualTo(Outcome.DONE);

    JsonObject intent = intent(order.orderId());
    assertThat(intent.getInt("held")).isZero();
    assertThat(intent.getInt("refunded")).isEqualTo(intent.getInt("captured"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"confirm", "capture"})
  void anotherServerGoesOnWhereOneDied(String momentOfDeath) {
    AuthorisePayment order = order("tok_ok");
    Till.Node dying = till.node(gateway -> InterruptedGateway.dyingBefore(momentOfDeath, gateway));
    Assertions.assertThatThrownBy(
            () -> {
              authorise(dying, order);
              capture(dying, order.orderId());
            })
        .isInstanceOf(CompletionException.class);
    dying.close();

    assertThat(authorise(node, order)).isEqualTo(Outcome.DONE);
    assertThat(capture(node, order.orderId())).isEqualTo(Outcome.DONE);
    assertThat(till.intents(order.orderId())).hasSize(1);
    assertThat(intent(order.orderId()).getInt("captured")).isEqualTo(3_490);
  }

  @Test
  void pausedServerThatWakesUpAfterTheVoidTakesNoMoney() throws Exception {
    AuthorisePayment order = order("tok_ok");
    InterruptedGateway.Pause pause = new InterruptedGateway.Pause();
    Till.Node paused = till.node(gateway -> InterruptedGateway.standingStill(pause, gateway));
    var late = paused.payments().authorise(List.of(order)).getFirst();
    pause.awaitReached();

    assertThat(release(node, order.orderId())).isEqualTo(Outcome.DONE);
    pause.end();

    assertThat(late.join()).isEqualTo(Outcome.refused("payment.cancelled"));
    assertThat(intent(order.orderId()).getString("status")).isEqualTo("canceled");
    paused.close();
  }
}
