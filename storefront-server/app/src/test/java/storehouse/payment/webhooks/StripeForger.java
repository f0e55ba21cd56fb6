package storehouse.payment.webhooks;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import storehouse.payment.gateway.Gateway;
import storehouse.payment.gateway.webhook.WebhookReader;
import storehouse.payment.stripe.StripeGateway;
import storehouse.payment.stripe.StripeSettings;
import storehouse.payment.stripe.StripeWeb;
import storehouse.payment.stripe.StripeWebhooks;
import storehouse.simulators.stripe.StripeSimulator;

/// Stripe, whose own library signs.
final class StripeForger implements Forger {

  static final String SIGNATURE = "Stripe-Signature";
  private static final String API_KEY = "sk_test_shop";
  private static final long TOLERANCE_SECONDS = 300;
  private static final Map<Field, String> FIELDS =
      Map.of(
          Field.AMOUNT, "/data/object/amount",
          Field.CURRENCY, "/data/object/currency",
          Field.ORDER, "/data/object/metadata/order_id",
          Field.REFERENCE, "/data/object/id",
          Field.SUCCESS, "/data/object/status",
          Field.EVENT, "/type");

  private final Site site;
  private final StripeSimulator stripe;

  StripeForger() throws IOException {
    site = Site.open();
    stripe =
        StripeSimulator.start(
            0, null, new StripeSimulator.WebhookTarget(site.address(), "whsec_simulator"));
  }

  static String secret(Seal seal) {
    return "whsec_" + seal;
  }

  private StripeSettings settings() {
    return new StripeSettings(
        stripe.url(),
        API_KEY,
        List.of(secret(Seal.LIVE), secret(Seal.OTHER_LIVE)),
        StripeWeb.official("pk_test_shop"),
        Duration.ofSeconds(10));
  }

  @Override
  public Gateway gateway() {
    return new StripeGateway(settings());
  }

  @Override
  public WebhookReader reader(Clock clock) {
    return new StripeWebhooks(settings(), clock);
  }

  @Override
  public void take(Shop shop, StoredPayment payment) {
    site.send(
        HttpRequest.newBuilder(
                stripe.url().resolve("/v1/payment_intents/" + payment.reference() + "/capture"))
            .header("Authorization", "Bearer " + API_KEY)
            .POST(HttpRequest.BodyPublishers.noBody()));
  }

  @Override
  public JsonObject truth(StoredPayment payment) {
    return Json.createObjectBuilder()
        .add("id", "evt_3Truth" + payment.orderId())
        .add("object", "event")
        .add("api_version", "2026-07-29.dahlia")
        .add("created", 1_790_000_000)
        .add("livemode", false)
        .add("type", truthType())
        .add("data", Json.createObjectBuilder().add("object", intent(payment)))
        .build();
  }

  private static JsonObject intent(StoredPayment payment) {
    String orderId = String.valueOf(payment.orderId());
    String currency = payment.amount().currency().getCurrencyCode().toLowerCase(Locale.ROOT);
    return Json.createObjectBuilder()
        .add("id", payment.reference())
        .add("object", "payment_intent")
        .add("amount", payment.amount().minorUnits())
        .add("amount_received", payment.amount().minorUnits())
        .add("currency", currency)
        .add("metadata", Json.createObjectBuilder().add("order_id", orderId))
        .add("status", "succeeded")
        .build();
  }

  @Override
  public String truthType() {
    return "payment_intent.succeeded";
  }

  @Override
  public JsonObject renamed(JsonObject statement, RandomGenerator random) {
    return Statements.with(statement, "/id", "evt_3Other" + random.nextLong(Long.MAX_VALUE));
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
  public Letter signed(JsonObject statement, Seal seal, Instant at) {
    return signed(Letter.bytes(statement), seal, at);
  }

  @Override
  public Letter signed(byte[] body, Seal seal, Instant at) {
    return new Letter(
        Map.of(
            SIGNATURE,
            header(new String(body, StandardCharsets.UTF_8), secret(seal), at),
            "Content-Type",
            "application/json"),
        body);
  }

  static String header(String body, String secret, Instant at) {
    try {
      return Webhook.Signature.generateSignatureHeader(body, secret, at.getEpochSecond());
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  @Override
  public Letter resigned(Letter letter, UnaryOperator<String> change) {
    String[] timeAndSignature = letter.header(SIGNATURE).split(",v1=", 2);
    return letter.withHeader(
        SIGNATURE, timeAndSignature[0] + ",v1=" + change.apply(timeAndSignature[1]));
  }

  @Override
  public Optional<Letter> redated(Letter letter, Instant at) {
    String header = letter.header(SIGNATURE).replaceFirst("t=\\d+", "t=" + at.getEpochSecond());
    return Optional.of(letter.withHeader(SIGNATURE, header));
  }

  @Override
  public Optional<Window> window() {
    Duration tolerance = Duration.ofSeconds(TOLERANCE_SECONDS);
    return Optional.of(new Window(tolerance, tolerance));
  }

  @Override
  public boolean vouches(Letter letter, Instant now) {
    return List.of(Seal.LIVE, Seal.OTHER_LIVE).stream()
        .anyMatch(seal -> vouches(letter.header(SIGNATURE), letter.text(), secret(seal), now));
  }

  static boolean vouches(String header, String body, String secret, Instant now) {
    try {
      return Webhook.Signature.verifyHeader(
          body, header, secret, TOLERANCE_SECONDS, Clock.fixed(now, ZoneOffset.UTC));
    } catch (SignatureVerificationException | RuntimeException unreadable) {
      return false;
    }
  }

  @Override
  public List<Forgery> tricks() {
    return List.of(
        headerTrick("the old scheme of signatures", header -> header.replace(",v1=", ",v0=")),
        headerTrick("an early time before the true one", header -> "t=1," + header),
        headerTrick("no time", header -> header.replaceFirst("t=\\d+,", "")),
        headerTrick("a time beyond all numbers", header -> "t=" + "9".repeat(30) + "," + header),
        headerTrick("a blank behind the signature", header -> header + " "),
        headerTrick("a blank before the time", header -> header.replaceFirst("t=", "t= ")));
  }

  private Forgery headerTrick(String name, UnaryOperator<String> change) {
    return Forgery.refused(
        "Stripe: " + name,
        it ->
            it.forger() == this
                ? it.sent(
                    it.genuine()
                        .withHeader(SIGNATURE, change.apply(it.genuine().header(SIGNATURE))))
                : Optional.empty());
  }

  @Override
  public void close() throws IOException {
    stripe.close();
    site.close();
  }
}
