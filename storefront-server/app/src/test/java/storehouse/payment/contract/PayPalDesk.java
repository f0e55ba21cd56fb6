package storehouse.payment.contract;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import storehouse.payment.gateway.Gateway;
import storehouse.payment.gateway.webhook.WebhookReader;
import storehouse.payment.paypal.PayPalDisputes;
import storehouse.payment.paypal.PayPalGateway;
import storehouse.payment.paypal.PayPalSettings;
import storehouse.payment.paypal.PayPalWebhooks;
import storehouse.simulators.paypal.App;
import storehouse.simulators.paypal.PayPalSimulator;

/// PayPal, paid with cards that it keeps.
final class PayPalDesk extends SimulatorDesk {

  private static final URI NOWHERE = URI.create("http://127.0.0.1:1");
  private static final App APP = new App("client_test", "secret_test", "1JE4291016473214C");

  private final Clock clock;
  private final PayPalSimulator paypal;

  PayPalDesk(Clock clock) throws IOException {
    this.clock = clock;
    paypal = PayPalSimulator.start(0, null, new PayPalSimulator.WebhookTarget(NOWHERE, APP), clock);
  }

  private PayPalSettings settings() {
    return new PayPalSettings(
        paypal.url(),
        APP.clientId(),
        APP.clientSecret(),
        List.of(APP.webhookId()),
        Set.of("127.0.0.1"),
        Duration.ofSeconds(3));
  }

  @Override
  public Gateway gateway() {
    return new PayPalGateway(settings(), clock);
  }

  @Override
  public WebhookReader reader() {
    return new PayPalWebhooks(settings(), clock);
  }

  @Override
  public DisputeDesk disputeDesk() {
    return new PayPalDisputeDesk(this, new PayPalDisputes(settings(), clock));
  }

  @Override
  public void tellShopAt(URI shop) {
    paypal.sendWebhooksTo(shop);
  }

  @Override
  public URI simulator() {
    return paypal.url();
  }

  @Override
  protected String route(Request request) {
    return switch (request) {
      case AUTHORISE -> "/authorize";
      case CAPTURE -> "/capture";
      case CANCEL -> "/void";
      case REFUND -> "/refund";
    };
  }

  @Override
  public void giveBackAtTheDesk(long orderId, String reference, long minorUnits) {
    String capture = captures(orderId).getFirst();
    send(
        HttpRequest.newBuilder(paypal.url().resolve("/v2/payments/captures/" + capture + "/refund"))
            .header("Authorization", "Bearer " + token())
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    "{\"amount\": {\"currency_code\": \"EUR\", \"value\": \"%d.%02d\"}}"
                        .formatted(minorUnits / 100, minorUnits % 100)))
            .build());
  }

  @Override
  public void sendBack(long orderId) {
    String refund =
        rows(orderId).getFirst().getJsonArray("captures").stream()
            .flatMap(capture -> capture.asJsonObject().getJsonArray("refunds").stream())
            .map(JsonValue::asJsonObject)
            .max(Comparator.comparingLong(row -> row.getJsonNumber("at").longValue()))
            .orElseThrow()
            .getString("id");
    simulate("refunds/" + refund + "/failure", "{}");
  }

  /// PayPal's ids of what was captured for the order.
  List<String> captures(long orderId) {
    return rows(orderId).getFirst().getJsonArray("captures").stream()
        .map(capture -> capture.asJsonObject().getString("id"))
        .toList();
  }

  /// The shopper agrees on PayPal's page.
  void agree(String url) {
    send(
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("funding=tok_ok"))
            .build());
  }

  /// PayPal's ids of what renews the order's authorisation.
  List<String> renewals(long orderId) {
    return rows(orderId).getFirst().getJsonArray("authorizations").stream()
        .map(JsonValue::asJsonObject)
        .filter(authorisation -> authorisation.get("parent") instanceof JsonString)
        .map(authorisation -> authorisation.getString("id"))
        .toList();
  }

  /// Of which authorisations PayPal has captured something for the order.
  List<String> capturedFrom(long orderId) {
    return rows(orderId).getFirst().getJsonArray("captures").stream()
        .map(capture -> capture.asJsonObject().getString("authorization"))
        .toList();
  }

  /// The next renewal meets this fault.
  void planRenewal(String fault) {
    send(
        HttpRequest.newBuilder(paypal.url().resolve("/_sim/faults"))
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    "{\"fault\": \"%s\", \"route\": \"/reauthorize\"}".formatted(fault)))
            .build());
  }

  String token() {
    String credentials = APP.clientId() + ":" + APP.clientSecret();
    return json(send(
            HttpRequest.newBuilder(paypal.url().resolve("/v1/oauth2/token"))
                .header(
                    "Authorization",
                    "Basic "
                        + Base64.getEncoder()
                            .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build()))
        .getString("access_token");
  }

  @Override
  protected String list() {
    return "orders";
  }

  @Override
  protected long order(JsonObject row) {
    return Long.parseLong(row.getString("customId"));
  }

  @Override
  public void close() throws IOException {
    paypal.close();
  }
}
