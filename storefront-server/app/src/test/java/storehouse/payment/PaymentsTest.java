package storehouse.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static storehouse.payment.Till.authorise;
import static storehouse.payment.Till.capture;
import static storehouse.payment.Till.order;
import static storehouse.payment.Till.refund;
import static storehouse.payment.Till.release;
import static storehouse.payment.Till.view;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import storehouse.platform.saga.Outcome;
import storehouse.testing.Eventually;

@Tag("database")
class PaymentsTest {

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
    List<JsonObject> intents = till.intents(orderId);
    assertThat(intents).hasSize(1);
    return intents.getFirst();
  }

  @ParameterizedTest
  @CsvSource({"tok_ok", "tok_slow"})
  void goodCardIsAuthorisedCapturedAndRefunded(String token) {
    AuthorisePayment order = order(token);
    long id = order.orderId();

    assertThat(authorise(node, order)).isEqualTo(Outcome.DONE);
    assertThat(view(node, id).status()).isEqualTo(PaymentStatus.AUTHORISED);
    assertThat(view(node, id).authorised()).isEqualTo(order.amount());
    assertThat(capture(node, id)).isEqualTo(Outcome.DONE);
    assertThat(view(node, id).captured()).isEqualTo(order.amount());
    assertThat(refund(node, id)).isEqualTo(Outcome.DONE);
    assertThat(view(node, id).status()).isEqualTo(PaymentStatus.REFUNDED);
    assertThat(view(node, id).refunded()).isEqualTo(order.amount());
    assertThat(intent(id).getInt("refunded")).isEqualTo(3_490);
    assertThat(till.events(id)).containsExactly("Authorised", "Captured", "Refunded");
  }

  @ParameterizedTest
  @CsvSource({
    "tok_declined, payment.declined",
    "tok_insufficient_funds, payment.insufficient-funds",
    "tok_nobody_knows, payment.declined"
  })
  void refusedCardIsDeclinedWithItsReason(String token, String code) {
    AuthorisePayment order = order(token);

    assertThat(authorise(node, order)).isEqualTo(Outcome.refused(code));
    assertThat(authorise(node, order)).isEqualTo(Outcome.refused(code));
    assertThat(view(node, order.orderId()).status()).isEqualTo(PaymentStatus.DECLINED);
    assertThat(view(node, order.orderId()).failureCode()).contains(code);
    assertThat(till.events(order.orderId())).containsExactly("Declined");
  }

  @Test
  void repeatedStepsChangeNothing() {
    AuthorisePayment order = order("tok_ok");
    authorise(node, order);
    assertThat(authorise(node, order)).isEqualTo(Outcome.DONE);
    capture(node, order.orderId());
    assertThat(capture(node, order.orderId())).isEqualTo(Outcome.DONE);
    refund(node, order.orderId());
    assertThat(refund(node, order.orderId())).isEqualTo(Outcome.DONE);
    assertThat(release(node, order.orderId())).isEqualTo(Outcome.DONE);
    assertThat(intent(order.orderId()).getInt("refunded")).isEqualTo(3_490);
  }

  @Test
  void challengeWaitsUntilTheShopperPassedIt() {
    AuthorisePayment order = order("tok_3ds");

    assertThat(authorise(node, order)).isInstanceOf(Outcome.Waiting.class);
    Outcome again = authorise(node, order);
    assertThat(again).isInstanceOf(Outcome.Waiting.class).isEqualTo(authorise(node, order));
    till.finishChallenge(view(node, order.orderId()).nextActionUrl().orElseThrow(), "complete");
    assertThat(node.payments().refresh(order.orderId()).map(PaymentView::status))
        .contains(PaymentStatus.AUTHORISED);
    assertThat(authorise(node, order)).isEqualTo(Outcome.DONE);
    assertThat(till.events(order.orderId())).containsExactly("ActionNeeded", "Authorised");
  }

  @Test
  void failedChallengeIsRefused() {
    AuthorisePayment order = order("tok_3ds");
    authorise(node, order);
    till.finishChallenge(view(node, order.orderId()).nextActionUrl().orElseThrow(), "fail");

    assertThat(authorise(node, order)).isEqualTo(Outcome.refused("payment.challenge-failed"));
  }

  @Test
  void abandonedChallengeIsCancelled() {
    AuthorisePayment order = order("tok_3ds");
    authorise(node, order);

    assertThat(release(node, order.orderId())).isEqualTo(Outcome.DONE);
    assertThat(intent(order.orderId()).getString("status")).isEqualTo("canceled");
  }

  @ParameterizedTest
  @CsvSource({"tok_timeout_applied", "tok_timeout_not_applied"})
  void timeoutLeavesPaymentUnknownNotFailed(String token) {
    AuthorisePayment order = order(token);

    assertThat(authorise(node, order)).isInstanceOf(Outcome.Unknown.class);
    assertThat(view(node, order.orderId()).status()).isEqualTo(PaymentStatus.UNKNOWN);
    Eventually.until("authorised", () -> authorise(node, order).equals(Outcome.DONE));
    assertThat(intent(order.orderId()).getInt("held")).isEqualTo(3_490);
    assertThat(till.events(order.orderId())).containsExactly("Authorised");
  }

  @ParameterizedTest
  @CsvSource({"tok_timeout_applied", "tok_timeout_not_applied"})
  void unknownPaymentIsGivenBack(String token) {
    AuthorisePayment order = order(token);
    authorise(node, order);

    assertThat(release(node, order.orderId())).isEqualTo(Outcome.DONE);
    assertThat(intent(order.orderId()).getString("status")).isEqualTo("canceled");
    assertThat(authorise(node, order)).isEqualTo(Outcome.refused("payment.cancelled"));
  }

  @Test
  void failingCaptureIsRefusedAndThenVoided() {
    AuthorisePayment order = order("tok_capture_fails");
    authorise(node, order);

    assertThat(capture(node, order.orderId())).isEqualTo(Outcome.refused("payment.capture-failed"));
    assertThat(capture(node, order.orderId())).isEqualTo(Outcome.refused("payment.capture-failed"));
    assertThat(release(node, order.orderId())).isEqualTo(Outcome.DONE);
    assertThat(intent(order.orderId()).getInt("held")).isZero();
    assertThat(till.events(order.orderId())).containsExactly("Authorised", "Voided");
  }

  @Test
  void lateAuthorisationAfterTheVoidIsRefused() {
    AuthorisePayment order = order("tok_ok");

    assertThat(release(node, order.orderId())).isEqualTo(Outcome.DONE);
    assertThat(authorise(node, order)).isEqualTo(Outcome.refused("payment.cancelled"));
    assertThat(till.intents(order.orderId())).isEmpty();
  }

  @Test
  void lateCaptureAfterTheRefundIsRefused() {
    AuthorisePayment order = order("tok_ok");
    authorise(node, order);

    assertThat(refund(node, order.orderId())).isEqualTo(Outcome.DONE);
    assertThat(capture(node, order.orderId())).isEqualTo(Outcome.refused("payment.cancelled"));
    assertThat(intent(order.orderId()).getInt("held")).isZero();
    assertThat(intent(order.orderId()).getInt("captured")).isZero();
  }

  @Test
  void captureAndRefundAtTheSameTimeLeaveNoMoneyBehind() {
    List<Long> orders = new ArrayList<>();
    List<CompletableFuture<Outcome>> captures = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      AuthorisePayment order = order("tok_ok");
      orders.add(order.orderId());
      authorise(node, order);
    }
    for (long id : orders) {
      captures.addAll(node.payments().capture(List.of(new CapturePayment(id))));
      captures.addAll(node.payments().refund(List.of(new RefundPayment(id))));
    }
    captures.forEach(CompletableFuture::join);
    for (long id : orders) {
      assertThat(refund(node, id)).isEqualTo(Outcome.DONE);
      JsonObject intent = intent(id);
      assertThat(intent.getInt("held")).isZero();
      assertThat(intent.getInt("refunded")).isEqualTo(intent.getInt("captured"));
    }
  }

  @Test
  void batchOfAHundredFailsOnlyTheBadOne() {
    List<AuthorisePayment> orders = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      orders.add(order(i == 37 ? "tok_declined" : "tok_ok"));
    }
    List<Outcome> outcomes =
        node.payments().authorise(orders).stream().map(CompletableFuture::join).toList();

    for (int i = 0; i < 100; i++) {
      assertThat(outcomes.get(i))
          .isEqualTo(i == 37 ? Outcome.refused("payment.declined") : Outcome.DONE);
    }
  }

  @Test
  void orderWithoutPaymentHasNothingToCapture() {
    assertThat(capture(node, 5)).isEqualTo(Outcome.refused("payment.capture-failed"));
    assertThat(node.payments().refresh(5)).isEqualTo(Optional.empty());
  }
}
