package storehouse.payment.adyen;

import jakarta.json.JsonObject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
import storehouse.payment.gateway.GatewayFact;
import storehouse.payment.gateway.GatewayFact.Kind;
import storehouse.payment.gateway.GatewayReference;
import storehouse.payment.gateway.WebhookNote;
import storehouse.payment.gateway.WebhookNote.Claim;

/// What one notification says about a payment of ours.
record AdyenNotification(JsonObject item, AdyenReference reference) {

  /// Empty for what is not about one.
  static Optional<WebhookNote> note(JsonObject item) {
    return AdyenReference.read(item.getString("merchantReference", ""))
        .map(reference -> new AdyenNotification(item, reference).note());
  }

  private WebhookNote note() {
    Kind kind = kind();
    return new WebhookNote(
        eventCode() + ":" + psp() + ":" + isSuccess(),
        eventCode(),
        reference.orderId(),
        new GatewayReference(reference.payment(), handle()),
        amount(),
        !eventCode().equals("AUTHORISATION"),
        claim(kind),
        kind == null ? null : fact(kind));
  }

  private GatewayFact fact(Kind kind) {
    return new GatewayFact(
        kind,
        psp(),
        amount(),
        handle(),
        reference.request(),
        kind == Kind.DECLINED ? AdyenAnswers.failureOfReason(item.getString("reason", "")) : null);
  }

  /// Null for what does not change how the payment stands.
  private @Nullable Kind kind() {
    return switch (eventCode()) {
      case "AUTHORISATION" -> isSuccess() ? Kind.AUTHORISED : Kind.DECLINED;
      case "CAPTURE" -> isSuccess() ? Kind.CAPTURED : Kind.CAPTURE_FAILED;
      case "CAPTURE_FAILED" -> Kind.CAPTURE_FAILED;
      case "CANCELLATION", "TECHNICAL_CANCEL" -> isSuccess() ? Kind.VOIDED : Kind.VOID_FAILED;
      case "EXPIRE" -> Kind.VOIDED;
      case "CANCEL_OR_REFUND" -> reversed();
      case "REFUND" -> isSuccess() ? Kind.REFUNDED : Kind.REFUND_FAILED;
      case "REFUND_FAILED", "REFUNDED_REVERSED" -> Kind.REFUND_FAILED;
      default -> null;
    };
  }

  private Kind reversed() {
    if (!isSuccess()) {
      return Kind.VOID_FAILED;
    }
    JsonObject data = item.getJsonObject("additionalData");
    return data.getString("modification.action", "").equals("refund") ? Kind.REFUNDED : Kind.VOIDED;
  }

  private static Claim claim(@Nullable Kind kind) {
    return kind == Kind.AUTHORISED
        ? Claim.AUTHORISED
        : kind == Kind.CAPTURED ? Claim.CAPTURED : Claim.SOMETHING_ELSE;
  }

  /// Adyen's name of the authorised payment, which a modification calls the original one.
  private @Nullable String handle() {
    String original = item.getString("originalReference", "");
    if (!original.isEmpty()) {
      return original;
    }
    boolean authorised = eventCode().equals("AUTHORISATION") && isSuccess();
    return authorised || eventCode().equals("EXPIRE") ? psp() : null;
  }

  private String eventCode() {
    return item.getString("eventCode");
  }

  private String psp() {
    return item.getString("pspReference");
  }

  private boolean isSuccess() {
    return item.getString("success", "").equals("true");
  }

  private Money amount() {
    JsonObject amount = item.getJsonObject("amount");
    return Money.of(amount.getJsonNumber("value").longValueExact(), amount.getString("currency"));
  }
}
