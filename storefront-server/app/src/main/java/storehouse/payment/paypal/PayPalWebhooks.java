package storehouse.payment.paypal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import storehouse.payment.gateway.OfGateway;
import storehouse.payment.gateway.dispute.DisputeNote;
import storehouse.payment.gateway.http.GatewayHttp;
import storehouse.payment.gateway.webhook.WebhookMessage;
import storehouse.payment.gateway.webhook.WebhookReader;
import storehouse.payment.gateway.webhook.WebhookRequest;

/// Reads what PayPal tells about payments.
@Singleton
@OfGateway("paypal")
public final class PayPalWebhooks implements WebhookReader {

  /// It becomes a part of an address, and PayPal signs little of it.
  private static final Pattern DISPUTE_ID = Pattern.compile("[A-Za-z0-9-]{1,100}");

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
      JsonObject event = GatewayHttp.json(request.text());
      if (PayPalJson.text(event, "resource_type").equals("dispute")) {
        return WebhookMessage.of(dispute(event));
      }
      return PayPalEvent.note(event).map(WebhookMessage::of).orElseGet(WebhookMessage::unrelated);
    } catch (JsonException
        | ClassCastException
        | NullPointerException
        | IndexOutOfBoundsException
        | ArithmeticException
        | IllegalArgumentException strange) {
      return WebhookMessage.unrelated();
    }
  }

  private static DisputeNote dispute(JsonObject event) {
    String id = event.getJsonObject("resource").getString("dispute_id");
    if (!DISPUTE_ID.matcher(id).matches()) {
      throw new IllegalArgumentException("No dispute of PayPal is called " + id);
    }
    return new DisputeNote(event.getString("id"), event.getString("event_type"), id, null);
  }
}
