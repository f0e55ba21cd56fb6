package storehouse.simulators.stripe;

import java.security.SecureRandom;

/// Unguessable ids in Stripe's form: a prefix and letters and digits.
final class RandomIds {
  private static final String ALPHABET =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int LENGTH = 24;

  private RandomIds() {}

  static String next(String prefix) {
    var id = new StringBuilder(prefix);
    RANDOM.ints(LENGTH, 0, ALPHABET.length()).forEach(i -> id.append(ALPHABET.charAt(i)));
    return id.toString();
  }
}
