package storehouse.payment.paypal;

import storehouse.payment.gateway.http.JsonWalk;

/// An authorisation as PayPal shows it; `bankCode` is empty where no bank was asked.
record PayPalAuthorisation(String id, String status, String bankCode) {

  private static final String INSUFFICIENT_FUNDS = "5120";

  static PayPalAuthorisation read(JsonWalk json) {
    String id = "";
    String status = "";
    String bankCode = "";
    while (json.next()) {
      if (json.is("id")) {
        id = json.text();
      } else if (json.is("status")) {
        status = json.text();
      } else if (json.is("processor_response")) {
        bankCode = json.textAt("response_code");
      }
    }
    return new PayPalAuthorisation(PayPalJson.needed(id), PayPalJson.needed(status), bankCode);
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
