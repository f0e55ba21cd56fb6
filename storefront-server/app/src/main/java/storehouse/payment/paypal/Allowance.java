package storehouse.payment.paypal;

import java.time.Duration;
import java.time.Instant;

/// So many in each minute, and no more.
final class Allowance {

  private static final long MINUTE_SECONDS = Duration.ofMinutes(1).toSeconds();

  private final int most;
  private long minute;
  private int taken;

  Allowance(int most) {
    this.most = most;
  }

  synchronized boolean take(Instant now) {
    long current = now.getEpochSecond() / MINUTE_SECONDS;
    if (current != minute) {
      minute = current;
      taken = 0;
    }
    if (taken == most) {
      return false;
    }
    taken++;
    return true;
  }
}
