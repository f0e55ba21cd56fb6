package storehouse.payment.paypal;

import storehouse.payment.gateway.http.JsonWalk;

/// How the bank of a card asked the shopper, and what came of it.
///
/// @param liabilityShift whether the bank answers for the payment now
/// @param enrolment whether the card takes part in 3-D Secure
record PayPalChallenge(String liabilityShift, String enrolment) {

  /// Nobody was asked.
  static final PayPalChallenge NONE = new PayPalChallenge("", "");

  static PayPalChallenge read(JsonWalk json) {
    String liabilityShift = "";
    String enrolment = "";
    while (json.next()) {
      if (json.is("liability_shift")) {
        liabilityShift = json.text();
      } else if (json.is("three_d_secure")) {
        enrolment = json.textAt("enrollment_status");
      }
    }
    return new PayPalChallenge(liabilityShift, enrolment);
  }

  /// Whether the bank asked, and was not satisfied. A card that takes no part in 3-D Secure is not
  /// asked.
  boolean isFailed() {
    return enrolment.equals("Y") && !liabilityShift.equals("POSSIBLE");
  }
}
