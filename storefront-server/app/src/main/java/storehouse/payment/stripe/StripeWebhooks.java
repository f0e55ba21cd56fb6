package storehouse.payment.stripe;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import storehouse.model.Money;
import storehouse.payment.gateway.GatewayReference;
import storehouse.payment.gateway.OfGateway;
import storehouse.payment.gateway.WebhookNote;
import storehouse.payment.gateway.dispute.DisputeNote;
import storehouse.payment.gateway.http.GatewayHttp;
import storehouse.payment.gateway.webhook.WebhookMessage;
import storehouse.payment.gateway.webhook.WebhookReader;
import storehouse.payment.gateway.webhook.WebhookRequest;

/// Reads what Stripe tells about payments. While a secret is being replaced, both are good.
@Singleton
@OfGateway("stripe")
public final class StripeWebhooks implements WebhookReader {

  private static final String SIGNATURE = "Stripe-Signature";
  private static final Pattern ORDER_ID = Pattern.compile("\\d{1,18}");

  /// A refund tells its own amount.
  private static final Set<String> ABOUT_PAYMENTS = Set.of("payment_intent", "charge", "refund");

  private final List<StripeSignature> signatures;
  private final Clock clock;

  @Inject
  StripeWebhooks(Config config, Clock clock) {
    this(StripeSettings.from(config), clock);
  }

  public StripeWebhooks(StripeSettings settings, Clock clock) {
    this.signatures = settings.webhookSecrets().stream().map(StripeSignature::new).toList();
    this.clock = clock;
  }

  @Override
  public String gateway() {
    return "stripe";
  }

  @Override
  public WebhookMessage read(WebhookRequest request) {
    String header = request.header(SIGNATURE);
    if (signatures.stream()
        .noneMatch(signature -> signature.accepts(header, request.body(), clock.instant()))) {
      return new WebhookMessage.Forged();
    }
    try {
      return told(GatewayHttp.json(request.text()));
    } catch (JsonException
        | ClassCastException
        | NullPointerException
        | ArithmeticException
        | IllegalArgumentException strange) {
      return WebhookMessage.unrelated();
    }
  }

  private static WebhookMessage told(JsonObject event) {
    JsonObject object = event.getJsonObject("data").getJsonObject("object");
    if (object.getString("object", "").equals("dispute")) {
      return WebhookMessage.of(
          new DisputeNote(
              event.getString("id"), event.getString("type"), object.getString("id"), null));
    }
    JsonObject metadata = StripeIntent.object(object, "metadata");
    String orderId = metadata == null ? "" : metadata.getString("order_id", "");
    String kind = object.getString("object", "");
    if (!ABOUT_PAYMENTS.contains(kind) || !ORDER_ID.matcher(orderId).matches()) {
      return WebhookMessage.unrelated();
    }
    String payment = object.getString(kind.equals("payment_intent") ? "id" : "payment_intent");
    return WebhookMessage.of(
        new WebhookNote(
            event.getString("id"),
            event.getString("type"),
            Long.parseLong(orderId),
            new GatewayReference(payment, null),
            Money.of(
                object.getJsonNumber("amount").longValueExact(),
                object.getString("currency").toUpperCase(Locale.ROOT)),
            kind.equals("refund"),
            claim(event.getString("type")),
            null));
  }

  private static WebhookNote.Claim claim(String type) {
    return switch (type) {
      case "payment_intent.amount_capturable_updated" -> WebhookNote.Claim.AUTHORISED;
      case "payment_intent.succeeded" -> WebhookNote.Claim.CAPTURED;
      case "payment_intent.canceled" -> WebhookNote.Claim.VOIDED;
      case "charge.refunded" -> WebhookNote.Claim.REFUNDED;
      case String _ -> WebhookNote.Claim.SOMETHING_ELSE;
    };
  }
}
