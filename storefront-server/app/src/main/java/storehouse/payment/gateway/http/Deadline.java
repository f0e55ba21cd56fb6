package storehouse.payment.gateway.http;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// When a request must have been answered altogether. A client's own time-outs bound each wait for
/// the next byte only, so an answer that drips would hold its thread for as long as it likes.
record Deadline(Future<?> end) implements AutoCloseable {

  private static final ScheduledThreadPoolExecutor CLOCK = clock();

  /// Runs `cancel` after this time, unless this is closed before.
  static Deadline of(Duration time, Runnable cancel) {
    return new Deadline(CLOCK.schedule(cancel, time.toNanos(), TimeUnit.NANOSECONDS));
  }

  private static ScheduledThreadPoolExecutor clock() {
    ScheduledThreadPoolExecutor clock =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("gateway-deadline").factory());
    clock.setRemoveOnCancelPolicy(true);
    return clock;
  }

  @Override
  public void close() {
    end.cancel(false);
  }
}
