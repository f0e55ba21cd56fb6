package storehouse.payment.paypal;

import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.regex.Pattern;
import storehouse.model.Money;
import storehouse.payment.gateway.GatewayReference;
import storehouse.payment.gateway.WebhookNote;
import storehouse.payment.gateway.WebhookNote.Claim;

/// What a webhook says about a payment of ours.
record PayPalEvent(JsonObject event, JsonObject resource) {

  private static final Pattern ORDER_ID = Pattern.compile("\\d{1,18}");

  /// Empty for what is not about one.
  static Optional<WebhookNote> note(JsonObject event) {
    PayPalEvent read = new PayPalEvent(event, event.getJsonObject("resource"));
    return switch (PayPalJson.text(event, "resource_type")) {
      case "checkout-order" -> read.ofOrder();
      case "authorization", "capture", "refund" -> read.ofPart();
      case String _ -> Optional.empty();
    };
  }

  private Optional<WebhookNote> ofOrder() {
    JsonObject unit = resource.getJsonArray("purchase_units").getJsonObject(0);
    return note(PayPalJson.text(unit, "custom_id"), resource.getString("id"), unit, false);
  }

  /// What PayPal tells of refunds lacks its id of the order, unless our name of the refund has it.
  private Optional<WebhookNote> ofPart() {
    String customId = PayPalJson.text(resource, "custom_id");
    Optional<RefundName> refund = RefundName.read(customId);
    String order =
        PayPalJson.object(resource, "supplementary_data", "related_ids")
            .map(related -> PayPalJson.text(related, "order_id"))
            .filter(id -> !id.isEmpty())
            .or(() -> refund.map(RefundName::order))
            .orElse("");
    return note(refund.map(RefundName::orderId).orElse(customId), order, resource, true);
  }

  private Optional<WebhookNote> note(
      String orderId, String paypalId, JsonObject paid, boolean partly) {
    if (!ORDER_ID.matcher(orderId).matches()) {
      return Optional.empty();
    }
    Money amount = PayPalMoney.read(paid.getJsonObject("amount"));
    return Optional.of(
        new WebhookNote(
            event.getString("id"),
            type(),
            Long.parseLong(orderId),
            new GatewayReference(paypalId, null),
            amount,
            partly,
            claim(),
            null));
  }

  private String type() {
    return event.getString("event_type");
  }

  private Claim claim() {
    return switch (type()) {
      case "PAYMENT.AUTHORIZATION.CREATED" -> Claim.AUTHORISED;
      case "PAYMENT.AUTHORIZATION.VOIDED" -> Claim.VOIDED;
      case "PAYMENT.CAPTURE.COMPLETED" -> Claim.CAPTURED;
      case "PAYMENT.CAPTURE.REFUNDED" -> Claim.REFUNDED;
      case String _ -> Claim.SOMETHING_ELSE;
    };
  }
}
