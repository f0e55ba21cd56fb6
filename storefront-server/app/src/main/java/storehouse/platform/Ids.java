package storehouse.platform;

import com.github.f4b6a3.tsid.Tsid;
import com.github.f4b6a3.tsid.TsidFactory;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;

/// Makes ids: 64-bit time-sorted numbers for rows, unguessable text for what a URL may carry.
public final class Ids {

  private static final int MILLIS_SHIFT = 22;

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final TsidFactory FACTORY =
      TsidFactory.builder().withRandom(RANDOM).withNode(RANDOM.nextInt(1024)).build();

  private Ids() {}

  /// A new time-sorted id; unique as long as no two running nodes share a node number.
  public static long next() {
    return FACTORY.create().toLong();
  }

  /// No id that is made at this moment or later is smaller.
  public static long firstOf(Instant moment) {
    return moment.toEpochMilli() - Tsid.TSID_EPOCH << MILLIS_SHIFT;
  }

  /// When this id was made.
  public static Instant madeAt(long id) {
    return Instant.ofEpochMilli((id >> MILLIS_SHIFT) + Tsid.TSID_EPOCH);
  }

  /// 128 random bits, URL-safe, 22 characters.
  public static String unguessable() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
