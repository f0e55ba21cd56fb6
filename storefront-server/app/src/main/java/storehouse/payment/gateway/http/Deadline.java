package storehouse.payment.gateway.http;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// When a request must have been answered altogether. A client's own time-outs bound each wait for
/// the next byte only, so an answer that drips would hold its thread for as long as it likes.
///
/// All that run are looked through ten times a second: a timer for each request would be set and
/// taken back thousands of times for each one that goes off.
final class Deadline implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Deadline.class.getName());
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
  private static final Set<Deadline> RUNNING = ConcurrentHashMap.newKeySet();

  static {
    Thread.ofPlatform().daemon().name("gateway-deadline").start(Deadline::watch);
  }

  private final long endNanos;
  private final Runnable cancel;

  private Deadline(long endNanos, Runnable cancel) {
    this.endNanos = endNanos;
    this.cancel = cancel;
  }

  /// Runs `cancel` after this time, unless this is closed before.
  static Deadline of(Duration time, Runnable cancel) {
    Deadline deadline = new Deadline(System.nanoTime() + time.toNanos(), cancel);
    RUNNING.add(deadline);
    return deadline;
  }

  private static void watch() {
    try {
      while (true) {
        Thread.sleep(BETWEEN_LOOKS);
        long now = System.nanoTime();
        for (Deadline deadline : RUNNING) {
          if (now - deadline.endNanos >= 0 && RUNNING.remove(deadline)) {
            deadline.end();
          }
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /// What one cancellation throws must not end the watch over all others.
  private void end() {
    try {
      cancel.run();
    } catch (RuntimeException refused) {
      LOG.log(System.Logger.Level.WARNING, "A request could not be cancelled", refused);
    }
  }

  @Override
  public void close() {
    RUNNING.remove(this);
  }
}
