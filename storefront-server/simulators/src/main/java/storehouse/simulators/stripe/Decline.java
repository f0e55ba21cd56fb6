package storehouse.simulators.stripe;

import org.jspecify.annotations.Nullable;

/// Why the bank said no, in Stripe's codes and words.
record Decline(String code, @Nullable String declineCode, String message) {
  static final Decline GENERIC =
      new Decline("card_declined", "generic_decline", "Your card was declined.");
  static final Decline INSUFFICIENT_FUNDS =
      new Decline("card_declined", "insufficient_funds", "Your card has insufficient funds.");
  static final Decline AUTHENTICATION_FAILED =
      new Decline(
          "payment_intent_authentication_failure",
          null,
          "The provided PaymentMethod has failed authentication. You can provide"
              + " payment_method_data or a new PaymentMethod to attempt to fulfill this"
              + " PaymentIntent again.");
  static final Decline CAPTURE_REFUSED =
      new Decline(
          "card_declined", "do_not_honor", "The bank refused to capture the authorised amount.");
}
