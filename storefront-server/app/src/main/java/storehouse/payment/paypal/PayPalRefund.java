package storehouse.payment.paypal;

import java.util.Optional;
import storehouse.model.Money;
import storehouse.payment.gateway.GatewayRefund.Stage;
import storehouse.payment.gateway.http.JsonWalk;

/// A refund of one capture as PayPal shows it; `name` is empty when it is not one of ours.
record PayPalRefund(
    String id,
    String createTime,
    String capture,
    Money amount,
    Stage stage,
    Optional<RefundName> name) {

  static PayPalRefund read(JsonWalk json) {
    String id = "";
    String createTime = "";
    String capture = "";
    Optional<Money> amount = Optional.empty();
    String status = "";
    String customId = "";
    while (json.next()) {
      if (json.is("id")) {
        id = json.text();
      } else if (json.is("create_time")) {
        createTime = json.text();
      } else if (json.is("links")) {
        capture = lastPart(PayPalLink.address(json, "up"));
      } else if (json.is("amount")) {
        amount = json.object(PayPalMoney::read);
      } else if (json.is("status")) {
        status = json.text();
      } else if (json.is("custom_id")) {
        customId = json.text();
      }
    }
    return new PayPalRefund(
        PayPalJson.needed(id),
        createTime,
        capture,
        amount.orElseThrow(),
        stage(PayPalJson.needed(status)),
        RefundName.read(customId));
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
