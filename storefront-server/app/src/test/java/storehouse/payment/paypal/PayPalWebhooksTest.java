package storehouse.payment.paypal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import storehouse.model.Money;
import storehouse.payment.gateway.WebhookNote;
import storehouse.payment.gateway.WebhookNote.Claim;
import storehouse.payment.gateway.webhook.WebhookMessage;
import storehouse.payment.gateway.webhook.WebhookRequest;

/// A webhook of the shape that PayPal sends about refunds, signed with OpenSSL by a certificate
/// made for this test.
class PayPalWebhooksTest {

  private static final String SIGNATURE =
      "QFwWpwBm+xRC+wkM5nK1PaNlnoIo2DZKLGEc4ZgHa6QVtCYF4iJPqY2TLVRjm1NAtlv4e4syw4em3s7t52ZftXhHj4sH"
          + "AwtGbR4ACP5hw/2T3vZ2PyvjsIqreNm5tJrBfEA1uwvEhRrusmysRP7UCczQ15fmkvT7NeJpgbe7vZsDTeuUlDUK"
          + "sTC29CzOgjTULfGig0POMZsqGk/S1MwCmlxwHXFfOhV1ay9GMH5+P2A7MY9CTzC1VbjXOnsbjl8j0huWl4O75D1u"
          + "MG9/3SOJcWJeK5lbsjjL1BeQzeh5i63wtm8cNRvSmdnZScXX88anTDlJOnG2WV0BMWTYa5XSDA==";

  private final MovableClock clock = new MovableClock("2027-01-02T14:21:40Z");
  private FakePayPal paypal;
  private byte[] body;

  @BeforeEach
  void open() throws IOException {
    paypal = FakePayPal.open();
    body = PayPalCertificatesTest.file("webhook.json").getBytes(StandardCharsets.UTF_8);
    paypal.on(
        PayPalCertificatesTest.PATH,
        exchange ->
            FakePayPal.answer(exchange, 200, PayPalCertificatesTest.file("certificate.pem")));
  }

  @AfterEach
  void close() {
    paypal.close();
  }

  private Map<String, String> headers() {
    Map<String, String> headers = new TreeMap<>();
    headers.put("PAYPAL-TRANSMISSION-ID", "3a17bb80-9afd-11ec-b5ae-8b1f6f9741a9");
    headers.put("PAYPAL-TRANSMISSION-TIME", "2027-01-02T14:21:33Z");
    headers.put("PAYPAL-TRANSMISSION-SIG", SIGNATURE);
    headers.put("PAYPAL-CERT-URL", paypal.url() + PayPalCertificatesTest.PATH);
    headers.put("PAYPAL-AUTH-ALGO", "SHA256withRSA");
    return headers;
  }

  private PayPalWebhooks reader() {
    return new PayPalWebhooks(paypal.settings(), clock);
  }

  private static WebhookMessage read(
      PayPalWebhooks reader, Map<String, String> headers, byte[] body) {
    return reader.read(new WebhookRequest(headers::get, body));
  }

  @Test
  void aKnownSignatureIsGenuine() {
    WebhookMessage message = read(reader(), headers(), body);

    assertThat(message).isInstanceOf(WebhookMessage.Genuine.class);
    WebhookNote note = ((WebhookMessage.Genuine) message).notes().getFirst();
    assertThat(note.orderId()).isEqualTo(4_711);
    assertThat(note.amount()).isEqualTo(Money.of(490, "EUR"));
    assertThat(note.partly()).isTrue();
    assertThat(note.claim()).isEqualTo(Claim.REFUNDED);
    assertThat(note.reference().id()).as("PayPal does not say of which order it is").isEmpty();
    assertThat(note.eventId()).isEqualTo("WH-43R55384LP412101P-38S808231J2425126");
  }

  @Test
  void anAlteredBodyIsForged() {
    PayPalWebhooks reader = reader();
    Random random = new Random(20_261_130);
    for (int i = 0; i < 1_000; i++) {
      byte[] altered = body.clone();
      altered[random.nextInt(altered.length)] ^= (byte) (1 + random.nextInt(255));
      assertThat(read(reader, headers(), altered)).isInstanceOf(WebhookMessage.Forged.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PAYPAL-TRANSMISSION-ID, 3a17bb80-9afd-11ec-b5ae-8b1f6f9741a8",
    "PAYPAL-TRANSMISSION-TIME, 2027-01-02T14:21:34Z",
    "PAYPAL-TRANSMISSION-TIME, yesterday",
    "PAYPAL-TRANSMISSION-SIG, AAAA",
    "PAYPAL-TRANSMISSION-SIG, '*'",
    "PAYPAL-AUTH-ALGO, SHA1withRSA",
    "PAYPAL-AUTH-ALGO, NONEwithRSA",
    "PAYPAL-CERT-URL, https://evil.test/v1/notifications/certs/CERT-1"
  })
  void anAlteredHeaderIsForged(String name, String value) {
    Map<String, String> headers = headers();
    headers.put(name, value);

    assertThat(read(reader(), headers, body)).isInstanceOf(WebhookMessage.Forged.class);
  }

  @Test
  void aMissingHeaderIsForged() {
    for (String name : headers().keySet()) {
      Map<String, String> headers = headers();
      headers.remove(name);
      assertThat(read(reader(), headers, body)).isInstanceOf(WebhookMessage.Forged.class);
    }
  }

  @ParameterizedTest
  @CsvSource({"PT72H, true", "PT95H, true", "PT97H, false", "PT-4M, true", "PT-6M, false"})
  void aRepeatIsGoodForThreeDaysAndOneMore(Duration later, boolean good) {
    clock.advance(later);

    assertThat(read(reader(), headers(), body) instanceof WebhookMessage.Genuine).isEqualTo(good);
  }

  @Test
  void aWebhookOfAnotherAppIsForged() {
    assertThat(read(readerOf("8PV16905TY216884G"), headers(), body))
        .isInstanceOf(WebhookMessage.Forged.class);
  }

  @Test
  void bothWebhooksAreGoodWhileOneIsReplaced() {
    assertThat(read(readerOf("8PV16905TY216884G", FakePayPal.WEBHOOK_ID), headers(), body))
        .isInstanceOf(WebhookMessage.Genuine.class);
  }

  private PayPalWebhooks readerOf(String... webhookIds) {
    PayPalSettings usual = paypal.settings();
    return new PayPalWebhooks(
        new PayPalSettings(
            usual.api(),
            usual.clientId(),
            usual.clientSecret(),
            List.of(webhookIds),
            Set.of("127.0.0.1"),
            usual.deadline()),
        clock);
  }
}
