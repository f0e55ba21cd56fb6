package storehouse.platform.persistence;

import java.time.Duration;

/// Whether a replica may be read from. One bad sign ends the trust at once; it comes back after
/// [#GOOD_SIGNS] good ones in a row at no more than half of the allowed lag, so that reads do not
/// move to and fro while the lag is near the bound.
final class ReplicaTrust {

  static final int GOOD_SIGNS = 3;

  private final Duration longestLag;
  private int goodSigns;
  private volatile boolean given;

  ReplicaTrust(Duration longestLag) {
    this.longestLag = longestLag;
  }

  boolean isGiven() {
    return given;
  }

  synchronized void seen(Duration lag) {
    if (lag.compareTo(longestLag) > 0) {
      lose();
    } else if (lag.compareTo(longestLag.dividedBy(2)) <= 0) {
      goodSigns++;
      given |= goodSigns >= GOOD_SIGNS;
    } else {
      goodSigns = 0;
    }
  }

  synchronized void lose() {
    goodSigns = 0;
    given = false;
  }
}
