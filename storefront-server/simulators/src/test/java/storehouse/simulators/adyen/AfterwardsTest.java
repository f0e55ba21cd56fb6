package storehouse.simulators.adyen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What happens to payments after the fact, in the webhooks and in the books.
class AfterwardsTest {
  private final MovableClock clock = new MovableClock();
  private AdyenShop told;
  private RawShop shop;

  @BeforeEach
  void start() throws Exception {
    told = AdyenShop.open();
    shop = RawShop.over(AdyenSimulator.start(0, null, told.target(), clock));
  }

  @AfterEach
  void stop() throws Exception {
    shop.close();
    told.close();
  }

  private String authorised(String token) throws Exception {
    var payment = shop.authorised(RawShop.manual(token));
    assertThat(told.next().getEventCode()).isEqualTo("AUTHORISATION");
    return payment;
  }

  private String captured(String payment, long amount) throws Exception {
    var capture = shop.modify(payment, "captures", RawShop.amount(amount));
    assertThat(told.nextInShort()).isEqualTo("CAPTURE true " + amount);
    return capture;
  }

  private long book(String column) throws Exception {
    return shop.books().get(0).path(column).asLong();
  }

  private void happens(String event, String reference) throws Exception {
    var answer =
        shop.sim("events", "{\"event\":\"" + event + "\",\"pspReference\":\"" + reference + "\"}");
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void aCaptureOfTheCardThatFailsIsRefusedAndTheMoneyStaysHeld() throws Exception {
    shop.modify(authorised("tok_capture_fails"), "captures", RawShop.amount(1000));
    assertThat(told.nextInShort()).isEqualTo("CAPTURE false 1000 Refused");
    assertThat(book("held")).isEqualTo(1000);
    assertThat(book("captured")).isZero();
  }

  @Test
  void orItIsDoneFirstAndRejectedByTheCardSchemeLater() throws Exception {
    shop.sim("captures", "{\"failing\":\"later\"}");
    shop.modify(authorised("tok_capture_fails"), "captures", RawShop.amount(1000));
    assertThat(List.of(told.nextInShort(), told.nextInShort()))
        .containsExactlyInAnyOrder("CAPTURE true 1000", "CAPTURE_FAILED true 1000 Capture Failed");
    assertThat(book("captured")).isZero();
  }

  @Test
  void aCaptureFailsAfterwards() throws Exception {
    var payment = authorised("tok_ok");
    var capture = captured(payment, 400);
    happens("CAPTURE_FAILED", capture);
    var failed = told.next();
    assertThat(failed.getPspReference()).isEqualTo(capture);
    assertThat(failed.getOriginalReference()).isEqualTo(payment);
    assertThat(book("captured")).isZero();
    assertThat(shop.books().get(0).at("/modifications/0/outcome").asText()).isEqualTo("undone");
  }

  @Test
  void aRefundThatIsReversedCanBeMadeAgain() throws Exception {
    var payment = authorised("tok_ok");
    captured(payment, 1000);
    var refund = shop.modify(payment, "refunds", RawShop.amount(1000));
    assertThat(told.nextInShort()).isEqualTo("REFUND true 1000");
    happens("REFUNDED_REVERSED", refund);
    assertThat(told.next().getPspReference()).isEqualTo(refund);
    assertThat(book("refunded")).isZero();

    shop.modify(payment, "refunds", RawShop.amount(1000));
    assertThat(told.nextInShort()).isEqualTo("REFUND true 1000");
    assertThat(shop.sim("events", "{\"event\":\"REFUND_FAILED\",\"pspReference\":\"none\"}"))
        .returns(400, answer -> answer.statusCode());
  }

  @Test
  void aDisputeKeepsItsReferenceThroughAllItsSteps() throws Exception {
    var payment = authorised("tok_ok");
    captured(payment, 800);
    happens("NOTIFICATION_OF_CHARGEBACK", payment);
    happens("CHARGEBACK", payment);
    assertThat(book("chargedBack")).isEqualTo(800);
    happens("CHARGEBACK_REVERSED", payment);
    assertThat(book("chargedBack")).isZero();

    var steps = List.of(told.next(), told.next(), told.next());
    assertThat(steps).extracting(step -> step.getOriginalReference()).containsOnly(payment);
    assertThat(steps.stream().map(step -> step.getPspReference()).distinct()).hasSize(1);
    assertThat(steps)
        .anySatisfy(
            step ->
                assertThat(step.getAdditionalData())
                    .containsEntry("disputeStatus", "Won")
                    .containsKey("defensePeriodEndsAt"));
  }

  @Test
  void anAuthorisationExpiresAfter28DaysOrWhenItIsTold() throws Exception {
    var old = authorised("tok_ok");
    clock.pass(Duration.ofDays(28));
    shop.modify(old, "captures", RawShop.amount(1000));
    assertThat(List.of(told.nextInShort(), told.nextInShort()))
        .containsExactlyInAnyOrder(
            "EXPIRE true 1000", "CAPTURE false 1000 Insufficient balance on payment");

    var young = authorised("tok_ok");
    happens("EXPIRE", young);
    assertThat(told.nextInShort()).isEqualTo("EXPIRE true 1000");
    assertThat(shop.books().get(1).path("state").asText()).isEqualTo("expired");
  }

  @Test
  void aDelayedCaptureIsMadeByTheClockAndNotTold() throws Exception {
    shop.authorised(RawShop.payment("tok_ok", ",\"captureDelayHours\":2"));
    assertThat(book("captured")).isZero();
    clock.pass(Duration.ofHours(2));
    assertThat(book("captured")).isEqualTo(1000);
  }

  @Test
  void withoutAnyOrderToWaitThePaymentIsCapturedAtOnce() throws Exception {
    shop.authorised(RawShop.payment("tok_ok", ""));
    assertThat(book("captured")).isEqualTo(1000);
    assertThat(book("held")).isZero();
  }
}
