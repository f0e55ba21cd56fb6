package storehouse.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static storehouse.payment.Till.authorise;
import static storehouse.payment.Till.order;
import static storehouse.payment.Till.view;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import storehouse.model.Money;
import storehouse.payment.flow.WebhookInbox.Reception;
import storehouse.payment.gateway.WebhookNote;
import storehouse.payment.gateway.webhook.WebhookMessage;
import storehouse.payment.gateway.webhook.WebhookRequest;
import storehouse.testing.Eventually;

@Tag("database")
class StripeWebhookTest {

  private static final AtomicLong EVENTS = new AtomicLong();
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

  private static String signature(String body, Instant sentAt, String secret) {
    String seconds = String.valueOf(sentAt.getEpochSecond());
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] signed = mac.doFinal((seconds + "." + body).getBytes(StandardCharsets.UTF_8));
      return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(signed);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static String event(long orderId, String reference, long amount, String currency) {
    return event("payment_intent.amount_capturable_updated", orderId, reference)
        .replace("3490", String.valueOf(amount))
        .replace("eur", currency);
  }

  private static String event(String type, long orderId, String reference) {
    return """
        {"id": "evt_%d", "type": "%s",
         "data": {"object": {"object": "payment_intent", "id": "%s", "amount": 3490,
         "currency": "eur", "metadata": {"order_id": "%d"}}}}
        """
        .formatted(EVENTS.incrementAndGet(), type, reference, orderId);
  }

  private static WebhookMessage read(String body, Instant sentAt, String secret) {
    return read(signature(body, sentAt, secret), body);
  }

  private static WebhookMessage read(String signature, String body) {
    return till.webhooks.read(
        new WebhookRequest(
            name -> name.equals("Stripe-Signature") ? signature : null,
            body.getBytes(StandardCharsets.UTF_8)));
  }

  private static Reception take(String body) {
    return node.inbox().take("stripe", notes(body).getFirst());
  }

  private static List<WebhookNote> notes(String body) {
    return switch (read(body, Instant.now(), Till.WEBHOOK_SECRET)) {
      case WebhookMessage.Genuine(var notes, var _) -> notes;
      case WebhookMessage.Forged() -> throw new AssertionError("taken for forged: " + body);
    };
  }

  private static AuthorisePayment challenged() {
    AuthorisePayment order = order("tok_3ds");
    authorise(node, order);
    return order;
  }

  private static String reference(AuthorisePayment order) {
    return view(node, order.orderId()).gatewayReference().orElseThrow();
  }

  @Test
  void genuineWebhookHasThePaymentLookedAt() {
    AuthorisePayment order = challenged();
    till.finishChallenge(view(node, order.orderId()).nextActionUrl().orElseThrow(), "complete");
    String body = event(order.orderId(), reference(order), 3_490, "eur");

    assertThat(take(body)).isEqualTo(Reception.ACCEPTED);
    Eventually.until(
        "authorised", () -> view(node, order.orderId()).status() == PaymentStatus.AUTHORISED);
    assertThat(take(body)).isEqualTo(Reception.REPEATED);
    assertThat(till.events(order.orderId())).containsExactly("ActionNeeded", "Authorised");
  }

  @Test
  void aNoteOfWhatWeKnowOwesNoLook() {
    AuthorisePayment order = order("tok_ok");
    authorise(node, order);
    Till.capture(node, order.orderId());

    take(event("payment_intent.succeeded", order.orderId(), reference(order)));

    assertThat(till.owesLook(order.orderId())).isFalse();
  }

  @Test
  void ourOwnAnswerSettlesTheLookThatItsNoteOwed() {
    AuthorisePayment order = order("tok_ok");
    authorise(node, order);

    take(event("payment_intent.succeeded", order.orderId(), reference(order)));
    assertThat(till.owesLook(order.orderId())).isTrue();
    Till.capture(node, order.orderId());

    assertThat(till.owesLook(order.orderId())).isFalse();
  }

  @Test
  void anAnswerThatDoesNotConfirmTheNoteLeavesTheLookOwed() {
    AuthorisePayment order = order("tok_ok");
    authorise(node, order);

    take(event("payment_intent.canceled", order.orderId(), reference(order)));
    node.payments().refresh(order.orderId());

    assertThat(till.owesLook(order.orderId())).isTrue();
    Eventually.until("it is looked at", () -> !till.owesLook(order.orderId()));
    assertThat(view(node, order.orderId()).status()).isEqualTo(PaymentStatus.AUTHORISED);
  }

  @Test
  void whatIsGivenBackAtTheGatewaysDeskIsLearned() {
    AuthorisePayment order = order("tok_ok");
    authorise(node, order);
    Till.capture(node, order.orderId());
    till.giveBackAtTheDesk(reference(order), 490);

    take(
        event("charge.refunded", order.orderId(), "ch_1")
            .replace("\"payment_intent\", \"id\"", "\"charge\", \"id\"")
            .replace("\"amount\"", "\"payment_intent\": \"" + reference(order) + "\", \"amount\""));

    Eventually.until("it is looked at", () -> !till.owesLook(order.orderId()));
    assertThat(view(node, order.orderId()).refunded()).isEqualTo(Money.of(490, "EUR"));
    assertThat(view(node, order.orderId()).status()).isEqualTo(PaymentStatus.CAPTURED);
  }

  @Test
  void webhookThatClaimsWhatDidNotHappenChangesNothing() {
    AuthorisePayment order = challenged();

    assertThat(take(event(order.orderId(), reference(order), 3_490, "eur")))
        .isEqualTo(Reception.ACCEPTED);
    assertThat(node.payments().refresh(order.orderId()).map(PaymentView::status))
        .contains(PaymentStatus.REQUIRES_ACTION);
  }

  @ParameterizedTest
  @CsvSource({"3491, eur", "3490, usd"})
  void wrongAmountIsContradicted(long amount, String currency) {
    AuthorisePayment order = challenged();

    assertThat(take(event(order.orderId(), reference(order), amount, currency)))
        .isEqualTo(Reception.CONTRADICTED);
  }

  @Test
  void foreignPaymentIsContradicted() {
    AuthorisePayment order = challenged();

    assertThat(take(event(order.orderId(), "pi_foreign", 3_490, "eur")))
        .isEqualTo(Reception.CONTRADICTED);
    assertThat(take(event(7, "pi_foreign", 3_490, "eur"))).isEqualTo(Reception.STRAY);
  }

  @Test
  void forgedOrStaleSignatureIsRefused() {
    String body = event(7, "pi_1", 3_490, "eur");
    Instant now = Instant.now();
    Instant stale = now.minus(Duration.ofSeconds(301));

    assertThat(read(body, now, "whsec_other")).isInstanceOf(WebhookMessage.Forged.class);
    assertThat(read(body, stale, Till.WEBHOOK_SECRET)).isInstanceOf(WebhookMessage.Forged.class);
    assertThat(read("", body)).isInstanceOf(WebhookMessage.Forged.class);
    String other = signature(body + " ", now, Till.WEBHOOK_SECRET);
    assertThat(read(other, body)).isInstanceOf(WebhookMessage.Forged.class);
    assertThat(notes(body)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"{}", "[]", "nonsense", "{\"id\": \"evt_1\"}"})
  void whatIsNotAboutPaymentsIsIgnored(String body) {
    assertThat(notes(body)).isEmpty();
  }
}
