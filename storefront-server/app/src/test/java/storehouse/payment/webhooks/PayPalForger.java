package storehouse.payment.webhooks;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import storehouse.payment.gateway.Gateway;
import storehouse.payment.gateway.webhook.WebhookReader;
import storehouse.payment.paypal.PayPalGateway;
import storehouse.payment.paypal.PayPalSettings;
import storehouse.payment.paypal.PayPalWebhooks;
import storehouse.simulators.paypal.App;
import storehouse.simulators.paypal.PayPalSimulator;

/// PayPal, whose library has no webhooks: the JDK signs, by a certificate of the test's own. What
/// its letters are meant for is told apart by the id of the webhook.
final class PayPalForger implements Forger {

  private static final App APP = new App("client_test", "secret_test", "8AB04527XC1234567");
  private static final Map<Field, String> FIELDS =
      Map.of(
          Field.AMOUNT, "/resource/amount/value",
          Field.CURRENCY, "/resource/amount/currency_code",
          Field.ORDER, "/resource/custom_id",
          Field.REFERENCE, "/resource/supplementary_data/related_ids/order_id",
          Field.SUCCESS, "/resource/status",
          Field.EVENT, "/event_type");

  private final Site site;
  private final PayPalSimulator paypal;
  private final PayPalSeal seal;

  PayPalForger() throws IOException {
    site = Site.open();
    seal = PayPalSeal.shownOn(site);
    paypal = PayPalSimulator.start(0, null, new PayPalSimulator.WebhookTarget(site.address(), APP));
  }

  private PayPalSettings settings() {
    return new PayPalSettings(
        paypal.url(),
        APP.clientId(),
        APP.clientSecret(),
        List.of(PayPalSeal.webhookId(Seal.LIVE), PayPalSeal.webhookId(Seal.OTHER_LIVE)),
        Set.of("127.0.0.1"),
        Duration.ofSeconds(10));
  }

  @Override
  public Gateway gateway() {
    return new PayPalGateway(settings(), Clock.systemUTC());
  }

  @Override
  public WebhookReader reader(Clock clock) {
    return new PayPalWebhooks(settings(), clock);
  }

  @Override
  public void take(Shop shop, StoredPayment payment) {
    URI capture =
        paypal.url().resolve("/v2/payments/authorizations/" + payment.handle() + "/capture");
    site.send(
        HttpRequest.newBuilder(capture)
            .header("Authorization", "Bearer " + token())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"final_capture\": true}")));
  }

  private String token() {
    byte[] credentials =
        (APP.clientId() + ":" + APP.clientSecret()).getBytes(StandardCharsets.UTF_8);
    String answer =
        site.send(
            HttpRequest.newBuilder(paypal.url().resolve("/v1/oauth2/token"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
    try (JsonReader reader = Json.createReader(new StringReader(answer))) {
      return reader.readObject().getString("access_token");
    }
  }

  @Override
  public JsonObject truth(StoredPayment payment) {
    return Json.createObjectBuilder()
        .add("id", "WH-TRUTH-" + payment.orderId())
        .add("event_version", "1.0")
        .add("create_time", "2026-09-21T14:42:03.000Z")
        .add("resource_type", "capture")
        .add("resource_version", "2.0")
        .add("event_type", truthType())
        .add("resource", capture(payment))
        .build();
  }

  private static JsonObject capture(StoredPayment payment) {
    String amount = BigDecimal.valueOf(payment.amount().minorUnits(), 2).toPlainString();
    return Json.createObjectBuilder()
        .add("id", "CAP" + payment.orderId())
        .add("status", "COMPLETED")
        .add(
            "amount",
            Json.createObjectBuilder()
                .add("currency_code", payment.amount().currency().getCurrencyCode())
                .add("value", amount))
        .add("custom_id", String.valueOf(payment.orderId()))
        .add(
            "supplementary_data",
            Json.createObjectBuilder()
                .add(
                    "related_ids", Json.createObjectBuilder().add("order_id", payment.reference())))
        .build();
  }

  @Override
  public String truthType() {
    return "PAYMENT.CAPTURE.COMPLETED";
  }

  @Override
  public JsonObject renamed(JsonObject statement, RandomGenerator random) {
    return Statements.with(statement, "/id", "WH-OTHER-" + random.nextLong(Long.MAX_VALUE));
  }

  @Override
  public Optional<String> pointer(Field field) {
    return Optional.ofNullable(FIELDS.get(field));
  }

  @Override
  public boolean signsBytes() {
    return true;
  }

  @Override
  public Letter signed(JsonObject statement, Seal with, Instant at) {
    return signed(Letter.bytes(statement), with, at);
  }

  @Override
  public Letter signed(byte[] body, Seal with, Instant at) {
    return seal.signed(body, with, at);
  }

  @Override
  public Letter resigned(Letter letter, UnaryOperator<String> change) {
    return letter.withHeader(
        PayPalSeal.SIGNATURE, change.apply(letter.header(PayPalSeal.SIGNATURE)));
  }

  @Override
  public Optional<Letter> redated(Letter letter, Instant at) {
    return Optional.of(letter.withHeader(PayPalSeal.TIME, PayPalSeal.time(at)));
  }

  /// PayPal sends again for three days, and the shop allows a day more.
  @Override
  public Optional<Window> window() {
    return Optional.of(new Window(Duration.ofDays(4), Duration.ofMinutes(5)));
  }

  @Override
  public boolean vouches(Letter letter, Instant now) {
    return seal.isOn(letter, Seal.LIVE) || seal.isOn(letter, Seal.OTHER_LIVE);
  }

  @Override
  public List<Forgery> tricks() {
    return PayPalLetters.tricks(this, site);
  }

  @Override
  public void close() throws IOException {
    paypal.close();
    site.close();
  }
}
