package storehouse.payment.contract;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import storehouse.payment.gateway.Gateway;
import storehouse.payment.gateway.webhook.WebhookReader;
import storehouse.payment.stripe.StripeDisputes;
import storehouse.payment.stripe.StripeGateway;
import storehouse.payment.stripe.StripeSettings;
import storehouse.payment.stripe.StripeWeb;
import storehouse.payment.stripe.StripeWebhooks;
import storehouse.simulators.money.Settlement;
import storehouse.simulators.money.SettlementOptions;
import storehouse.simulators.stripe.StripeSimulator;

/// Stripe.
final class StripeDesk extends SimulatorDesk {

  private static final URI NOWHERE = URI.create("http://127.0.0.1:1");
  private static final String SECRET = "whsec_test";

  private final Clock clock;
  private final StripeSimulator stripe;

  StripeDesk(Clock clock) throws IOException {
    this.clock = clock;
    stripe =
        StripeSimulator.start(
            0,
            null,
            new StripeSimulator.WebhookTarget(NOWHERE, SECRET),
            new Settlement.Terms(SettlementOptions.ON_DEMAND, clock));
  }

  private StripeSettings settings() {
    return new StripeSettings(
        stripe.url(),
        "sk_test_shop",
        List.of(SECRET),
        StripeWeb.official("pk_test_shop"),
        Duration.ofSeconds(3));
  }

  @Override
  public Gateway gateway() {
    return new StripeGateway(settings());
  }

  @Override
  public WebhookReader reader() {
    return new StripeWebhooks(settings(), clock);
  }

  @Override
  public DisputeDesk disputeDesk() {
    return new StripeDisputeDesk(this, new StripeDisputes(settings()));
  }

  @Override
  public void tellShopAt(URI shop) {
    stripe.sendWebhooksTo(shop);
  }

  @Override
  public URI simulator() {
    return stripe.url();
  }

  @Override
  protected String route(Request request) {
    return switch (request) {
      case AUTHORISE -> "/confirm";
      case CAPTURE -> "/capture";
      case CANCEL -> "/cancel";
      case REFUND -> "/v1/refunds";
    };
  }

  @Override
  public void giveBackAtTheDesk(long orderId, String reference, long minorUnits) {
    send(
        HttpRequest.newBuilder(stripe.url().resolve("/v1/refunds"))
            .header("Authorization", "Bearer sk_test_shop")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("payment_intent=" + reference + "&amount=" + minorUnits))
            .build());
  }

  @Override
  public void sendBack(long orderId) {
    String payment = rows(orderId).getFirst().getString("id");
    simulate("refunds/" + refunds(payment).getFirst().getString("id") + "/failure", "{}");
  }

  /// What Stripe lists of a payment, the latest first.
  List<JsonObject> refunds(String payment) {
    HttpRequest request =
        HttpRequest.newBuilder(stripe.url().resolve("/v1/refunds?payment_intent=" + payment))
            .header("Authorization", "Bearer sk_test_shop")
            .build();
    return json(send(request)).getJsonArray("data").getValuesAs(JsonObject.class);
  }

  @Override
  protected String list() {
    return "paymentIntents";
  }

  @Override
  protected long order(JsonObject row) {
    return Long.parseLong(row.getJsonObject("metadata").getString("order_id"));
  }

  /// Stripe signs each time anew.
  @Override
  public Map<String, String> sentAgain(Map<String, String> headers, byte[] body, Instant now) {
    Map<String, String> anew = new HashMap<>(headers);
    anew.put("stripe-signature", signature(body, now));
    return anew;
  }

  private static String signature(byte[] body, Instant now) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update((now.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
      return "t=" + now.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  @Override
  public void close() throws IOException {
    stripe.close();
  }
}
