package storehouse.payment.paypal;

import java.util.Optional;
import storehouse.model.Money;
import storehouse.payment.gateway.http.JsonWalk;

/// A capture as PayPal shows it.
record PayPalCapture(String id, String status, Money amount) {

  static PayPalCapture read(JsonWalk json) {
    String id = "";
    String status = "";
    Optional<Money> amount = Optional.empty();
    while (json.next()) {
      if (json.is("id")) {
        id = json.text();
      } else if (json.is("status")) {
        status = json.text();
      } else if (json.is("amount")) {
        amount = json.object(PayPalMoney::read);
      }
    }
    return new PayPalCapture(
        PayPalJson.needed(id), PayPalJson.needed(status), amount.orElseThrow());
  }

  /// The money was taken, whatever was given back since.
  boolean isTaken() {
    return status.equals("COMPLETED")
        || status.equals("PARTIALLY_REFUNDED")
        || status.equals("REFUNDED");
  }

  boolean isPending() {
    return status.equals("PENDING");
  }

  boolean isRefused() {
    return status.equals("DECLINED") || status.equals("FAILED");
  }
}
