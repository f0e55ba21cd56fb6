package storehouse.scenarios;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Waits for a condition instead of for a time.
final class Eventually {

  private Eventually() {}

  /// Waits until nothing is found any more; what is still there in the end is said.
  static void untilEmpty(String what, Duration atMost, Supplier<List<String>> findings) {
    List<String> last = new ArrayList<>();
    try {
      until(
          what,
          atMost,
          () -> {
            last.clear();
            last.addAll(findings.get());
            return last.isEmpty();
          });
    } catch (AssertionError stillThere) {
      throw new AssertionError(what + ": " + last, stillThere);
    }
  }

  static void until(String what, Duration atMost, BooleanSupplier condition) {
    long end = System.nanoTime() + atMost.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Did not happen within " + atMost + ": " + what);
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }
}
