package storehouse.payment.stripe;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import storehouse.model.Money;
import storehouse.payment.gateway.WebhookNote;

/// Reads what Stripe tells about payments. The signature is checked over the raw body before
/// anything of it is believed.
@Singleton
public final class StripeWebhooks {

  private static final Pattern ORDER_ID = Pattern.compile("\\d{1,18}");

  private final StripeSignature signature;
  private final Clock clock;

  @Inject
  StripeWebhooks(Config config, Clock clock) {
    this(StripeSettings.from(config), clock);
  }

  public StripeWebhooks(StripeSettings settings, Clock clock) {
    this.signature = new StripeSignature(settings.webhookSecret());
    this.clock = clock;
  }

  /// What a request to the webhook is.
  public sealed interface Message {

    /// Not signed by Stripe, or too long ago.
    record Forged() implements Message {}

    /// Genuine, but not about a payment of an order.
    record Unrelated() implements Message {}

    record Told(WebhookNote note) implements Message {}
  }

  public Message read(String signatureHeader, byte[] body) {
    if (!signature.accepts(signatureHeader, body, clock.instant())) {
      return new Message.Forged();
    }
    try {
      return told(StripeHttp.json(new String(body, StandardCharsets.UTF_8)));
    } catch (JsonException | ClassCastException | NullPointerException strange) {
      return new Message.Unrelated();
    }
  }

  private static Message told(JsonObject event) {
    JsonObject object = event.getJsonObject("data").getJsonObject("object");
    JsonObject metadata = StripeIntent.object(object, "metadata");
    String orderId = metadata == null ? "" : metadata.getString("order_id", "");
    String kind = object.getString("object", "");
    boolean aboutPayment = kind.equals("payment_intent") || kind.equals("charge");
    if (!aboutPayment || !ORDER_ID.matcher(orderId).matches()) {
      return new Message.Unrelated();
    }
    return new Message.Told(
        new WebhookNote(
            event.getString("id"),
            event.getString("type"),
            Long.parseLong(orderId),
            object.getString(kind.equals("charge") ? "payment_intent" : "id"),
            Money.of(
                object.getJsonNumber("amount").longValueExact(),
                object.getString("currency").toUpperCase(Locale.ROOT)),
            claim(event.getString("type"))));
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
