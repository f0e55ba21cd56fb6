package storehouse.simulators.cards;

import java.util.Arrays;
import java.util.Optional;

/// The cards that every gateway takes, each with what happens when one pays with it. A card is
/// given by its token in a call of the API, or by its number in the card fields.
public enum TestCard {
  OK("tok_ok", "4242424242424242"),
  DECLINED("tok_declined", "4000000000000002"),
  INSUFFICIENT_FUNDS("tok_insufficient_funds", "4000000000009995"),
  THREE_D_SECURE("tok_3ds", "4000002500003155"),
  /// The payment is applied and its answer is lost.
  TIMEOUT_APPLIED("tok_timeout_applied", "4000000000001000"),
  /// The first request is lost on its way to the gateway; a repeat goes through.
  TIMEOUT_NOT_APPLIED("tok_timeout_not_applied", "4000000000002008"),
  /// Authorised, and then the capture is refused.
  CAPTURE_FAILS("tok_capture_fails", "4000000000003006"),
  /// The bank takes two seconds.
  SLOW("tok_slow", "4000000000004004"),
  /// Paid, and once the money was taken its owner disputes the payment at the bank.
  DISPUTED("tok_disputed", "4000000000000259");

  private final String token;
  private final String number;

  TestCard(String token, String number) {
    this.token = token;
    this.number = number;
  }

  public String token() {
    return token;
  }

  public String number() {
    return number;
  }

  public String last4() {
    return number.substring(number.length() - 4);
  }

  public static Optional<TestCard> byToken(String token) {
    return Arrays.stream(values()).filter(card -> card.token.equals(token)).findFirst();
  }

  public static Optional<TestCard> byNumber(String digits) {
    return Arrays.stream(values()).filter(card -> card.number.equals(digits)).findFirst();
  }
}
