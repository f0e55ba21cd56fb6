package storehouse.payment.paypal;

import jakarta.json.JsonObject;
import storehouse.model.Money;

/// A capture as PayPal shows it.
record PayPalCapture(String id, String status, Money amount) {

  static PayPalCapture read(JsonObject capture) {
    return new PayPalCapture(
        capture.getString("id"),
        capture.getString("status"),
        PayPalMoney.read(capture.getJsonObject("amount")));
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
