package storehouse.fulfilment.carrier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Protects the shop from a carrier that hangs: a few calls at once, and after several that brought
/// no answer none at all for a while.
public final class Gate {

  private static final int CALLS_AT_ONCE = 8;
  private static final int FAILURES_UNTIL_CLOSED = 5;
  private static final Duration CLOSED = Duration.ofSeconds(15);
  private static final long WAIT_SECONDS = 2;

  private final Semaphore calls = new Semaphore(CALLS_AT_ONCE);
  private final Clock clock;
  private int failures;
  private Instant closedUntil = Instant.MIN;

  public Gate(Clock clock) {
    this.clock = clock;
  }

  /// The call's outcome, or NotSent without a call.
  public LabelOutcome pass(Supplier<LabelOutcome> call) {
    if (isClosed()) {
      return new LabelOutcome.NotSent("the carrier has not been answering");
    }
    if (!entered()) {
      return new LabelOutcome.NotSent("too many calls wait for the carrier");
    }
    try {
      LabelOutcome outcome = call.get();
      note(outcome);
      return outcome;
    } finally {
      calls.release();
    }
  }

  private boolean entered() {
    try {
      return calls.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private synchronized boolean isClosed() {
    return clock.instant().isBefore(closedUntil);
  }

  private synchronized void note(LabelOutcome outcome) {
    switch (outcome) {
      case LabelOutcome.Bought _, LabelOutcome.Refused _, LabelOutcome.NotFound _ -> failures = 0;
      case LabelOutcome.NotSent _, LabelOutcome.Unknown _ -> failures++;
    }
    if (failures >= FAILURES_UNTIL_CLOSED) {
      failures = 0;
      closedUntil = clock.instant().plus(CLOSED);
    }
  }
}
