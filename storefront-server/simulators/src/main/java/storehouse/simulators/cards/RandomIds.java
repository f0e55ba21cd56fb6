package storehouse.simulators.cards;

import java.security.SecureRandom;

/// Unguessable ids: a prefix and letters and digits.
public final class RandomIds {
  private static final String ALPHABET =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int LENGTH = 24;

  private RandomIds() {}

  public static String next(String prefix) {
    var bytes = new byte[LENGTH];
    RANDOM.nextBytes(bytes);
    var id = new StringBuilder(prefix.length() + LENGTH).append(prefix);
    for (byte value : bytes) {
      id.append(ALPHABET.charAt((value & 0xff) % ALPHABET.length()));
    }
    return id.toString();
  }
}
