package storehouse.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Waits for a condition instead of for a time.
public final class Eventually {

  private static final Duration USUAL = Duration.ofSeconds(30);
  private static volatile Duration longest = USUAL;

  private Eventually() {}

  /// Waits no longer than this while something is done that is expected to wait in vain.
  public static void withPatience(Duration patience, Runnable what) {
    longest = patience;
    try {
      what.run();
    } finally {
      longest = USUAL;
    }
  }

  public static void until(String what, BooleanSupplier condition) {
    until(() -> what, condition);
  }

  /// The same; what did not happen is said as it stands at the end.
  public static void until(Supplier<String> what, BooleanSupplier condition) {
    Duration patience = longest;
    long end = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Did not happen within " + patience + ": " + what.get());
      }
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
  }
}
