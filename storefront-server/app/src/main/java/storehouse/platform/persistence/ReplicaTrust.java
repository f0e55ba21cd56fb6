package storehouse.platform.persistence;

import java.time.Duration;
import java.util.function.LongSupplier;

/// Whether a replica may be read from. One bad sign ends the trust at once; it comes back after
/// [#GOOD_SIGNS] good ones in a row at no more than half of the allowed lag, so that reads do not
/// move to and fro while the lag is near the bound.
///
/// Trust needs a look that is not older than [#OLDEST_LOOK]. Only while the primary is away there
/// is nothing to measure by, and nobody else to ask: then a replica that was trusted stays so.
final class ReplicaTrust {

  static final int GOOD_SIGNS = 3;
  static final Duration OLDEST_LOOK = Duration.ofSeconds(5);

  private final Duration longestLag;
  private final LongSupplier nanos;
  private int goodSigns;
  private volatile boolean given;
  private volatile boolean primaryAway;
  private volatile long lookedAt;

  ReplicaTrust(Duration longestLag, LongSupplier nanos) {
    this.longestLag = longestLag;
    this.nanos = nanos;
  }

  boolean isGiven() {
    return given && (primaryAway || nanos.getAsLong() - lookedAt <= OLDEST_LOOK.toNanos());
  }

  synchronized void seen(Duration lag) {
    lookedAt = nanos.getAsLong();
    primaryAway = false;
    if (lag.compareTo(longestLag) > 0) {
      lose();
    } else if (lag.compareTo(longestLag.dividedBy(2)) <= 0) {
      goodSigns++;
      given |= goodSigns >= GOOD_SIGNS;
    } else {
      goodSigns = 0;
    }
  }

  /// The replica answered, the primary did not.
  synchronized void seenAlone() {
    given = isGiven();
    primaryAway = true;
    goodSigns = 0;
  }

  synchronized void lose() {
    goodSigns = 0;
    given = false;
  }
}
