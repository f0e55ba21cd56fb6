package storehouse.payment.contract;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import storehouse.payment.adyen.AdyenDisputes;
import storehouse.payment.adyen.AdyenGateway;
import storehouse.payment.adyen.AdyenSettings;
import storehouse.payment.adyen.AdyenWeb;
import storehouse.payment.adyen.AdyenWebhooks;
import storehouse.payment.gateway.Gateway;
import storehouse.payment.gateway.webhook.WebhookReader;
import storehouse.simulators.adyen.Account;
import storehouse.simulators.adyen.AdyenSimulator;

/// Adyen.
final class AdyenDesk extends SimulatorDesk {

  private static final URI NOWHERE = URI.create("http://127.0.0.1:1");
  private static final Account ACCOUNT = new Account("key_test", "TestMerchant", "0A1B2C3D");

  private final Clock clock;
  private final AdyenSimulator adyen;

  AdyenDesk(Clock clock) throws IOException {
    this.clock = clock;
    adyen =
        AdyenSimulator.start(0, null, new AdyenSimulator.WebhookTarget(NOWHERE, ACCOUNT), clock);
  }

  private AdyenSettings settings() {
    return new AdyenSettings(
        adyen.url(),
        ACCOUNT.apiKey(),
        ACCOUNT.merchantAccount(),
        List.of(ACCOUNT.hmacKey()),
        AdyenWeb.official("test_shop", adyen.url()),
        Duration.ofSeconds(3));
  }

  @Override
  public Gateway gateway() {
    return new AdyenGateway(settings(), clock);
  }

  @Override
  public WebhookReader reader() {
    return new AdyenWebhooks(settings());
  }

  @Override
  public DisputeDesk disputeDesk() {
    return new AdyenDisputeDesk(this, new AdyenDisputes(settings(), adyen.url()));
  }

  @Override
  public void tellShopAt(URI shop) {
    adyen.sendWebhooksTo(shop);
  }

  @Override
  public URI simulator() {
    return adyen.url();
  }

  @Override
  protected String route(Request request) {
    return switch (request) {
      case AUTHORISE -> "/v71/payments";
      case CAPTURE -> "/captures";
      case CANCEL -> "/reversals";
      case REFUND -> "/refunds";
    };
  }

  @Override
  protected String proof(String query) {
    return Arrays.stream(query.split("&"))
        .filter(parameter -> parameter.startsWith("redirectResult="))
        .map(parameter -> parameter.substring("redirectResult=".length()))
        .map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void giveBackAtTheDesk(long orderId, String reference, long minorUnits) {
    send(
        HttpRequest.newBuilder(adyen.url().resolve("/v71/payments/" + reference + "/refunds"))
            .header("X-API-Key", ACCOUNT.apiKey())
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    "{\"merchantAccount\": \"TestMerchant\", \"amount\": {\"value\": %d,"
                            .formatted(minorUnits)
                        + " \"currency\": \"EUR\"}}"))
            .build());
  }

  @Override
  public void sendBack(long orderId) {
    String refund =
        rows(orderId).getFirst().getJsonArray("modifications").stream()
            .map(JsonValue::asJsonObject)
            .filter(row -> row.getString("event").startsWith("REFUND"))
            .reduce((_, later) -> later)
            .orElseThrow()
            .getString("pspReference");
    simulate(
        "events", "{\"event\": \"REFUND_FAILED\", \"pspReference\": \"%s\"}".formatted(refund));
  }

  @Override
  protected String list() {
    return "payments";
  }

  @Override
  protected long order(JsonObject row) {
    String reference = row.getString("reference");
    return Long.parseLong(reference.substring(reference.indexOf('/') + 1));
  }

  @Override
  public void close() throws IOException {
    adyen.close();
  }
}
