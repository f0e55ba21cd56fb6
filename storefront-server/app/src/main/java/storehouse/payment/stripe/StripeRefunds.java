package storehouse.payment.stripe;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
import storehouse.payment.gateway.GatewayRefund;

/// Reads Stripe's list of refunds.
final class StripeRefunds {

  /// Where our own name of a refund is in its metadata.
  static final String REFERENCE = "refund_reference";

  private StripeRefunds() {}

  static List<GatewayRefund> read(JsonObject list) {
    return list.getJsonArray("data").stream()
        .map(JsonValue::asJsonObject)
        .map(StripeRefunds::refund)
        .toList();
  }

  private static GatewayRefund refund(JsonObject refund) {
    return new GatewayRefund(
        refund.getString("id"),
        reference(refund),
        Money.of(
            refund.getJsonNumber("amount").longValueExact(),
            refund.getString("currency").toUpperCase(Locale.ROOT)),
        stage(refund.getString("status")));
  }

  private static @Nullable String reference(JsonObject refund) {
    JsonObject metadata = StripeIntent.object(refund, "metadata");
    return metadata == null ? null : metadata.getString(REFERENCE, null);
  }

  private static GatewayRefund.Stage stage(String status) {
    return switch (status) {
      case "succeeded" -> GatewayRefund.Stage.DONE;
      case "failed", "canceled" -> GatewayRefund.Stage.FAILED;
      case String _ -> GatewayRefund.Stage.PENDING;
    };
  }
}
