package storehouse.simulators.paypal;

import java.security.SecureRandom;

/// Unguessable ids in PayPal's forms.
final class PayPalIds {
  private static final String CAPITALS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String UNMISTAKABLE = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final String HEXADECIMAL = "0123456789abcdef";
  private static final SecureRandom RANDOM = new SecureRandom();

  private PayPalIds() {}

  /// Of an order, an authorisation, a capture or a refund.
  static String resource() {
    return random(CAPITALS, 17);
  }

  static String payer() {
    return random(UNMISTAKABLE, 13);
  }

  static String event() {
    return "WH-" + resource() + "-" + resource();
  }

  static String dispute() {
    return "PP-R-" + random(UNMISTAKABLE, 3) + "-" + random("0123456789", 8);
  }

  static String debug() {
    return random(HEXADECIMAL, 13);
  }

  static String accessToken() {
    return "A21AA" + random(CAPITALS, 92);
  }

  private static String random(String alphabet, int length) {
    var id = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      id.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
    }
    return id.toString();
  }
}
