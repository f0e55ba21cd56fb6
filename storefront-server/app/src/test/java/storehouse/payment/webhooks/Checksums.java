package storehouse.payment.webhooks;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;

/// Writes texts that have a wanted CRC-32. It is linear: each letter that becomes a capital changes
/// the same bits of the sum, whatever else there is, so that the letters to change are the solution
/// of 32 equations.
final class Checksums {

  private static final int BITS = 32;
  private static final int LETTERS = 48;
  private static final byte CAPITAL = 0x20;

  private Checksums() {}

  /// The beginning, some letters and the end, with the checksum of `model`.
  static byte[] collision(String begin, String end, byte[] model, RandomGenerator random) {
    for (int attempt = 0; attempt < 100; attempt++) {
      StringBuilder letters = new StringBuilder();
      random.ints(LETTERS, 'a', 'z' + 1).forEach(letter -> letters.append((char) letter));
      byte[] text = (begin + letters + end).getBytes(StandardCharsets.UTF_8);
      int first = begin.getBytes(StandardCharsets.UTF_8).length;
      long chosen = solution(deltas(text, first), sum(text) ^ sum(model));
      if (chosen >= 0) {
        for (int i = 0; i < LETTERS; i++) {
          text[first + i] ^= (chosen >> i & 1) == 1 ? CAPITAL : 0;
        }
        return text;
      }
    }
    throw new IllegalStateException("No letters have this checksum");
  }

  private static int sum(byte[] text) {
    CRC32 sum = new CRC32();
    sum.update(text);
    return (int) sum.getValue();
  }

  private static int[] deltas(byte[] text, int first) {
    int before = sum(text);
    int[] deltas = new int[LETTERS];
    for (int i = 0; i < LETTERS; i++) {
      text[first + i] ^= CAPITAL;
      deltas[i] = sum(text) ^ before;
      text[first + i] ^= CAPITAL;
    }
    return deltas;
  }

  /// Which of the deltas together make up the difference, as bits; negative where none do.
  private static long solution(int[] deltas, int difference) {
    int[] basis = new int[BITS];
    long[] made = new long[BITS];
    for (int i = 0; i < deltas.length; i++) {
      int rest = deltas[i];
      long of = 1L << i;
      for (int bit = BITS - 1; bit >= 0 && rest != 0; bit--) {
        if ((rest >>> bit & 1) == 1) {
          if (basis[bit] == 0) {
            basis[bit] = rest;
            made[bit] = of;
            rest = 0;
          } else {
            rest ^= basis[bit];
            of ^= made[bit];
          }
        }
      }
    }
    return combined(basis, made, difference);
  }

  private static long combined(int[] basis, long[] made, int difference) {
    int rest = difference;
    long of = 0;
    for (int bit = BITS - 1; bit >= 0; bit--) {
      if ((rest >>> bit & 1) == 1) {
        rest ^= basis[bit];
        of ^= made[bit];
      }
    }
    return rest == 0 ? of : -1;
  }
}
