package storehouse.payment.paypal;

import jakarta.json.JsonObject;

/// An authorisation as PayPal shows it; `bankCode` is empty where no bank was asked.
record PayPalAuthorisation(String id, String status, String bankCode) {

  private static final String INSUFFICIENT_FUNDS = "5120";

  static PayPalAuthorisation read(JsonObject authorisation) {
    return new PayPalAuthorisation(
        authorisation.getString("id"),
        authorisation.getString("status"),
        PayPalJson.object(authorisation, "processor_response")
            .map(response -> PayPalJson.text(response, "response_code"))
            .orElse(""));
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
