package storehouse.payment.adyen;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import storehouse.payment.gateway.OfGateway;
import storehouse.payment.gateway.WebhookNote;
import storehouse.payment.gateway.http.GatewayHttp;
import storehouse.payment.gateway.webhook.WebhookMessage;
import storehouse.payment.gateway.webhook.WebhookReader;
import storehouse.payment.gateway.webhook.WebhookRequest;

/// Reads Adyen's standard webhooks: each of the notifications in one is signed by itself, and all
/// of them have to be genuine and for our account.
@Singleton
@OfGateway("adyen")
public final class AdyenWebhooks implements WebhookReader {

  /// Adyen sends one in each.
  private static final int MOST_ITEMS = 64;

  private final List<AdyenSignature> signatures;
  private final String merchantAccount;

  @Inject
  AdyenWebhooks(Config config) {
    this(AdyenSettings.from(config));
  }

  public AdyenWebhooks(AdyenSettings settings) {
    this.signatures = settings.hmacKeys().stream().map(AdyenSignature::new).toList();
    this.merchantAccount = settings.merchantAccount();
  }

  @Override
  public String gateway() {
    return "adyen";
  }

  @Override
  public WebhookMessage read(WebhookRequest request) {
    try {
      List<JsonObject> items =
          GatewayHttp.json(request.text()).getJsonArray("notificationItems").stream()
              .map(JsonValue::asJsonObject)
              .map(item -> item.getJsonObject("NotificationRequestItem"))
              .toList();
      return isUsual(items) && items.stream().allMatch(this::isGenuine)
          ? new WebhookMessage.Genuine(
              items.stream().flatMap(item -> note(item).stream()).toList(),
              items.stream().map(AdyenDisputeNote::read).flatMap(Optional::stream).toList())
          : new WebhookMessage.Forged();
    } catch (JsonException
        | ClassCastException
        | NullPointerException
        | ArithmeticException
        | IllegalArgumentException strange) {
      return new WebhookMessage.Forged();
    }
  }

  /// News of a dispute is none of its payment: a look at that would send a refund that was promised
  /// before, and the bank has the money already.
  private static Optional<WebhookNote> note(JsonObject item) {
    return AdyenDisputeNote.read(item).isPresent()
        ? Optional.empty()
        : AdyenNotification.note(item);
  }

  /// One without any would be signed by nobody, and one with very many would be work for very many.
  private static boolean isUsual(List<JsonObject> items) {
    return !items.isEmpty() && items.size() <= MOST_ITEMS;
  }

  private boolean isGenuine(JsonObject item) {
    return item.getString("merchantAccountCode", "").equals(merchantAccount)
        && signatures.stream().anyMatch(signature -> signature.accepts(item));
  }
}
