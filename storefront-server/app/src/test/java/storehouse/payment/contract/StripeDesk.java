package storehouse.payment.contract;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import storehouse.payment.gateway.Gateway;
import storehouse.payment.gateway.webhook.WebhookReader;
import storehouse.payment.stripe.StripeGateway;
import storehouse.payment.stripe.StripeSettings;
import storehouse.payment.stripe.StripeWebhooks;
import storehouse.simulators.stripe.StripeSimulator;

/// Stripe.
final class StripeDesk extends SimulatorDesk {

  private static final URI NOWHERE = URI.create("http://127.0.0.1:1");
  private static final String SECRET = "whsec_test";

  private final StripeSimulator stripe;

  StripeDesk() throws IOException {
    stripe = StripeSimulator.start(0, null, new StripeSimulator.WebhookTarget(NOWHERE, SECRET));
  }

  private StripeSettings settings() {
    return new StripeSettings(
        stripe.url(), "sk_test_shop", List.of(SECRET), stripe.url(), Duration.ofSeconds(3));
  }

  @Override
  public Gateway gateway() {
    return new StripeGateway(settings());
  }

  @Override
  public WebhookReader reader() {
    return new StripeWebhooks(settings(), Clock.systemUTC());
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
  public String route(Request request) {
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
  public List<Standing> standings(long orderId) {
    return rows("paymentIntents", "\"" + orderId + "\"").stream()
        .map(SimulatorDesk::standing)
        .toList();
  }

  @Override
  public void close() throws IOException {
    stripe.close();
  }
}
