package storehouse.payment.webhooks;

import com.adyen.model.notification.NotificationRequestItem;
import com.adyen.notification.WebhookHandler;
import com.adyen.util.HMACValidator;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.net.URI;
import java.security.SignatureException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import storehouse.payment.adyen.AdyenGateway;
import storehouse.payment.adyen.AdyenSettings;
import storehouse.payment.adyen.AdyenWeb;
import storehouse.payment.adyen.AdyenWebhooks;
import storehouse.payment.gateway.Gateway;
import storehouse.payment.gateway.webhook.WebhookReader;
import storehouse.simulators.adyen.Account;
import storehouse.simulators.adyen.AdyenSimulator;

/// Adyen, whose own library reads and signs.
final class AdyenForger implements Forger {

  static final String ITEM = "/notificationItems/0/NotificationRequestItem";
  static final String SIGNATURE = ITEM + "/additionalData/hmacSignature";
  private static final String MERCHANT = "StorehouseTest";
  private static final Map<Field, String> FIELDS =
      Map.of(
          Field.AMOUNT, ITEM + "/amount/value",
          Field.CURRENCY, ITEM + "/amount/currency",
          Field.ORDER, ITEM + "/merchantReference",
          Field.REFERENCE, ITEM + "/originalReference",
          Field.ACCOUNT, ITEM + "/merchantAccountCode",
          Field.SUCCESS, ITEM + "/success",
          Field.EVENT, ITEM + "/eventCode");
  private static final Map<Seal, String> KEYS =
      Map.of(
          Seal.LIVE, "0A1B2C3D4E5F60718293A4B5C6D7E8F9",
          Seal.OTHER_LIVE, "F9E8D7C6B5A493827160504F3E2D1C0B",
          Seal.RETIRED, "11111111222222223333333344444444",
          Seal.UNKNOWN, "99999999888888887777777766666666");

  private final Site site;
  private final AdyenSimulator adyen;

  AdyenForger() throws IOException {
    site = Site.open();
    Account account = new Account("key_test", MERCHANT, "ABCD");
    adyen =
        AdyenSimulator.start(0, null, new AdyenSimulator.WebhookTarget(site.address(), account));
  }

  static String key(Seal seal) {
    return Objects.requireNonNull(KEYS.get(seal));
  }

  static AdyenSettings settings(URI api, String merchant, List<String> keys) {
    return new AdyenSettings(
        api,
        "key_test",
        merchant,
        keys,
        AdyenWeb.official("test_shop", api),
        Duration.ofSeconds(10));
  }

  private AdyenSettings settings() {
    return settings(adyen.url(), MERCHANT, List.of(key(Seal.LIVE), key(Seal.OTHER_LIVE)));
  }

  @Override
  public Gateway gateway() {
    return new AdyenGateway(settings(), Clock.systemUTC());
  }

  @Override
  public WebhookReader reader(Clock clock) {
    return new AdyenWebhooks(settings());
  }

  /// Adyen only receives the capture, and will tell.
  @Override
  public void take(Shop shop, StoredPayment payment) {
    shop.capture(payment.orderId());
  }

  @Override
  public JsonObject truth(StoredPayment payment) {
    JsonObjectBuilder item =
        Json.createObjectBuilder()
            .add(
                "additionalData",
                Json.createObjectBuilder().add("authCode", "1234").add("hmacSignature", ""))
            .add(
                "amount",
                Json.createObjectBuilder()
                    .add("currency", payment.amount().currency().getCurrencyCode())
                    .add("value", payment.amount().minorUnits()))
            .add("eventCode", truthType())
            .add("eventDate", "2026-09-21T16:42:03+02:00")
            .add("merchantAccountCode", MERCHANT)
            .add("merchantReference", payment.reference() + "/capture")
            .add("originalReference", Objects.requireNonNull(payment.handle()))
            .add("paymentMethod", "visa")
            .add("pspReference", Objects.requireNonNull(payment.awaited()))
            .add("reason", "")
            .add("success", "true");
    return message(item.build());
  }

  private static JsonObject message(JsonObject... items) {
    var list = Json.createArrayBuilder();
    for (JsonObject item : items) {
      list.add(Json.createObjectBuilder().add("NotificationRequestItem", item));
    }
    return Json.createObjectBuilder().add("live", "false").add("notificationItems", list).build();
  }

  @Override
  public String truthType() {
    return "CAPTURE";
  }

  @Override
  public JsonObject renamed(JsonObject statement, RandomGenerator random) {
    return Statements.with(
        statement, ITEM + "/pspReference", "X" + random.nextLong(Long.MAX_VALUE));
  }

  @Override
  public Optional<String> pointer(Field field) {
    return Optional.ofNullable(FIELDS.get(field));
  }

  @Override
  public boolean signsBytes() {
    return false;
  }

  /// There is no time in it.
  @Override
  public Letter signed(JsonObject statement, Seal seal, Instant at) {
    return Letter.plain(signed(statement, key(seal)));
  }

  static JsonObject signed(JsonObject statement, String key) {
    try {
      NotificationRequestItem item =
          new WebhookHandler()
              .handleNotificationJson(statement.toString())
              .getNotificationItems()
              .getFirst();
      String signature = new HMACValidator().calculateHMAC(item, key);
      return Statements.with(statement, SIGNATURE, signature);
    } catch (IOException | SignatureException cannot) {
      throw new IllegalStateException(cannot);
    }
  }

  @Override
  public Letter signed(byte[] body, Seal seal, Instant at) {
    throw new UnsupportedOperationException("Adyen signs fields");
  }

  @Override
  public Letter resigned(Letter letter, UnaryOperator<String> change) {
    String signature = AdyenLetters.signature(letter);
    return letter.withBody(letter.text().replace(signature, change.apply(signature)));
  }

  @Override
  public Optional<Letter> redated(Letter letter, Instant at) {
    return Optional.empty();
  }

  @Override
  public Optional<Window> window() {
    return Optional.empty();
  }

  @Override
  public boolean vouches(Letter letter, Instant now) {
    return vouches(letter.text(), key(Seal.LIVE)) || vouches(letter.text(), key(Seal.OTHER_LIVE));
  }

  static boolean vouches(String body, String key) {
    try {
      for (NotificationRequestItem item : AdyenItems.read(body)) {
        if (!new HMACValidator().validateHMAC(item, key)) {
          return false;
        }
      }
      return true;
    } catch (IOException | SignatureException | RuntimeException unreadable) {
      return false;
    }
  }

  @Override
  public List<Forgery> tricks() {
    return AdyenLetters.tricks(this);
  }

  @Override
  public void close() throws IOException {
    adyen.close();
    site.close();
  }
}
