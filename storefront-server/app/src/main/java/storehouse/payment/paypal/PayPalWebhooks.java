package storehouse.payment.paypal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonException;
import java.time.Clock;
import java.time.InstantSource;
import org.eclipse.microprofile.config.Config;
import storehouse.payment.gateway.OfGateway;
import storehouse.payment.gateway.http.GatewayHttp;
import storehouse.payment.gateway.webhook.WebhookMessage;
import storehouse.payment.gateway.webhook.WebhookReader;
import storehouse.payment.gateway.webhook.WebhookRequest;

/// Reads what PayPal tells about payments.
@Singleton
@OfGateway("paypal")
public final class PayPalWebhooks implements WebhookReader {

  private final PayPalSignature signature;

  @Inject
  PayPalWebhooks(Config config, Clock clock) {
    this(PayPalSettings.from(config), clock);
  }

  public PayPalWebhooks(PayPalSettings settings, InstantSource clock) {
    this.signature =
        new PayPalSignature(
            settings.webhookIds(),
            new PayPalCertificates(settings.certificateHosts(), clock),
            clock);
  }

  @Override
  public String gateway() {
    return "paypal";
  }

  @Override
  public WebhookMessage read(WebhookRequest request) {
    if (!signature.accepts(request)) {
      return new WebhookMessage.Forged();
    }
    try {
      return PayPalEvent.note(GatewayHttp.json(request.text()))
          .map(WebhookMessage::of)
          .orElseGet(WebhookMessage::unrelated);
    } catch (JsonException
        | ClassCastException
        | NullPointerException
        | IndexOutOfBoundsException
        | ArithmeticException
        | IllegalArgumentException strange) {
      return WebhookMessage.unrelated();
    }
  }
}
