package storehouse.payment.paypal;

import jakarta.json.JsonObject;
import java.util.Optional;
import storehouse.model.Money;
import storehouse.payment.gateway.GatewayRefund.Stage;

/// A refund of one capture as PayPal shows it; `name` is empty when it is not one of ours.
record PayPalRefund(
    String id, String capture, Money amount, Stage stage, Optional<RefundName> name) {

  static PayPalRefund read(JsonObject refund) {
    return new PayPalRefund(
        refund.getString("id"),
        PayPalJson.link(refund, "up").map(PayPalRefund::lastPart).orElse(""),
        PayPalMoney.read(refund.getJsonObject("amount")),
        stage(refund.getString("status")),
        RefundName.read(PayPalJson.text(refund, "custom_id")));
  }

  private static String lastPart(String address) {
    return address.substring(address.lastIndexOf('/') + 1);
  }

  private static Stage stage(String status) {
    return switch (status) {
      case "COMPLETED" -> Stage.DONE;
      case "FAILED", "CANCELLED" -> Stage.FAILED;
      case String _ -> Stage.PENDING;
    };
  }

  boolean isNamed(String reference) {
    return name.filter(ours -> ours.reference().equals(reference)).isPresent();
  }

  /// The money is given back or on its way.
  boolean isAlive() {
    return stage != Stage.FAILED;
  }
}
