package storehouse.simulators.adyen;

import java.security.SecureRandom;

/// Adyen's 16 capital letters and digits.
final class PspReference {
  private static final String ALPHABET = "23456789BCDFGHJKLMNPQRSTVWXZ";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int LENGTH = 16;

  private PspReference() {}

  static String next() {
    var reference = new StringBuilder(LENGTH);
    RANDOM
        .ints(LENGTH, 0, ALPHABET.length())
        .forEach(index -> reference.append(ALPHABET.charAt(index)));
    return reference.toString();
  }
}
