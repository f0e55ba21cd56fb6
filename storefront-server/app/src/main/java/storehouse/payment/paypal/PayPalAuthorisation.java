package storehouse.payment.paypal;

import java.time.Duration;
import java.time.Instant;
import storehouse.payment.gateway.http.JsonWalk;

/// An authorisation as PayPal shows it; `bankCode` is empty where no bank was asked.
record PayPalAuthorisation(
    String id, String status, String bankCode, String createTime, String expirationTime) {

  private static final String INSUFFICIENT_FUNDS = "5120";

  /// For so long PayPal stands by it; a renewal begins anew.
  private static final Duration HONOURED = Duration.ofDays(3);

  /// PayPal's clock and ours may differ, and what is asked for too early is refused.
  private static final Duration MARGIN = Duration.ofHours(1);

  private static final Duration HELD = Duration.ofDays(29);

  static PayPalAuthorisation read(JsonWalk json) {
    String id = "";
    String status = "";
    String bankCode = "";
    String createTime = "";
    String expirationTime = "";
    while (json.next()) {
      if (json.is("id")) {
        id = json.text();
      } else if (json.is("status")) {
        status = json.text();
      } else if (json.is("processor_response")) {
        bankCode = json.textAt("response_code");
      } else if (json.is("create_time")) {
        createTime = json.text();
      } else if (json.is("expiration_time")) {
        expirationTime = json.text();
      }
    }
    return new PayPalAuthorisation(
        PayPalJson.needed(id), PayPalJson.needed(status), bankCode, createTime, expirationTime);
  }

  /// From when on it has to be renewed.
  Instant renewFrom() {
    return created().plus(HONOURED).plus(MARGIN);
  }

  Instant expires() {
    return PayPalJson.instant(expirationTime).orElseGet(() -> created().plus(HELD));
  }

  private Instant created() {
    return PayPalJson.instant(createTime).orElse(Instant.EPOCH);
  }

  /// The money is set aside, or what is captured came from it.
  boolean isGranted() {
    return status.equals("CREATED")
        || status.equals("PARTIALLY_CAPTURED")
        || status.equals("CAPTURED");
  }

  /// Neither granted nor denied yet.
  boolean isUnderReview() {
    return status.equals("PENDING");
  }

  boolean isDenied() {
    return status.equals("DENIED");
  }

  /// Our code for a denial.
  String failure() {
    return bankCode.equals(INSUFFICIENT_FUNDS) ? "payment.insufficient-funds" : "payment.declined";
  }
}
