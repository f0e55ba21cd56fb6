package storehouse.platform.saga;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// Decides where a saga goes after a step: the rules of the saga, without any input or output.
final class Progress {

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
  private static final Duration ASK_AGAIN = Duration.ofSeconds(20);

  /// The wake-up of a released saga is written with its release; this is for what nobody foresaw.
  private static final Duration WHILE_HELD = Duration.ofHours(1);

  private Progress() {}

  static Transition after(Claim<?> claim, Outcome outcome, Instant now) {
    return switch (claim.state()) {
      case RUNNING -> forward(claim, outcome, now);
      case COMPENSATING -> backward(claim, outcome);
      case COMPLETED, COMPENSATED -> throw new IllegalStateException("The saga is settled");
    };
  }

  /// The step threw: nothing is known about its effect, so it is asked again.
  static Transition afterFailure(Claim<?> claim, Throwable failure) {
    int attempts = claim.attempts() + 1;
    return stay(claim, attempts, backoff(attempts), "FAILED", String.valueOf(failure.getMessage()));
  }

  /// A saga whose step was not called: it was told to turn back first.
  static Transition untouched(Claim<?> claim) {
    return stay(claim, claim.attempts(), null, "TURNED BACK", "");
  }

  /// Where a saga goes that was told to turn back while it was at a step: what it does next on its
  /// way back it does anyway; on its way forward everything is undone, and this step as well, since
  /// its effect may be there, and so may be those of later steps that somebody called before.
  static Transition turnedBack(Claim<?> claim, Transition intended, String reason) {
    return switch (intended.state()) {
      case RUNNING, COMPLETED ->
          down(claim, claim.unwritten().reach(), reason, intended.what(), intended.detail());
      case COMPENSATING, COMPENSATED -> intended;
    };
  }

  private static Transition forward(Claim<?> claim, Outcome outcome, Instant now) {
    return switch (outcome) {
      case Outcome.Done() -> next(claim);
      case Outcome.Refused(String reason) -> undoFrom(claim, lastDone(claim), reason, "REFUSED");
      case Outcome.Waiting(Instant until) -> waiting(claim, until, now);
      case Outcome.OnHold() -> stay(claim, 0, WHILE_HELD, "ON HOLD", "");
      case Outcome.Unknown(Duration retryAfter) -> {
        int attempts = claim.attempts() + 1;
        Duration grown = retryAfter.multipliedBy(1L << Math.min(attempts - 1, 6));
        Duration pause = grown.compareTo(LONGEST_PAUSE) < 0 ? grown : LONGEST_PAUSE;
        yield stay(claim, attempts, pause, "UNKNOWN", "");
      }
    };
  }

  /// A refused step has no effect. A later one may have: a node that died may have come further
  /// before things changed.
  private static int lastDone(Claim<?> claim) {
    int reach = claim.unwritten().reach();
    return reach > claim.step() ? reach : claim.step() - 1;
  }

  private static Transition next(Claim<?> claim) {
    boolean last = claim.step() == claim.plan().lastStep();
    return last
        ? new Transition(SagaState.COMPLETED, claim.step(), "", 0, null, null, "DONE", "")
        : new Transition(SagaState.RUNNING, claim.step() + 1, "", 0, null, null, "DONE", "");
  }

  private static Transition waiting(Claim<?> claim, Instant until, Instant now) {
    Instant deadline = claim.deadline() == null ? until : claim.deadline();
    if (!now.isBefore(deadline)) {
      // The effect may be there, so this step is undone as well.
      return undoFrom(
          claim,
          claim.unwritten().reach(),
          "deadline." + claim.current().key().replace(' ', '-'),
          "DEADLINE");
    }
    Duration left = Duration.between(now, deadline);
    Duration pause = left.compareTo(ASK_AGAIN) < 0 ? left : ASK_AGAIN;
    return new Transition(
        SagaState.RUNNING, claim.step(), "", claim.attempts(), pause, deadline, "WAITING", "");
  }

  private static Transition undoFrom(Claim<?> claim, int step, String reason, String what) {
    return down(claim, step, reason, what, reason);
  }

  private static Transition backward(Claim<?> claim, Outcome outcome) {
    if (outcome instanceof Outcome.Done) {
      return down(claim, claim.step() - 1, claim.reason(), "UNDONE", "");
    }
    String detail = outcome instanceof Outcome.Refused(String why) ? why : "";
    if (outcome instanceof Outcome.Refused && claim.current().revocable()) {
      return new Transition(SagaState.COMPLETED, claim.step(), "", 0, null, null, "KEPT", detail);
    }
    int attempts = claim.attempts() + 1;
    return stay(claim, attempts, backoff(attempts), "UNDO AGAIN", detail);
  }

  private static Transition down(
      Claim<?> claim, int from, String reason, String what, String detail) {
    int step = from;
    while (step >= 0 && claim.plan().steps().get(step).undo() == null) {
      step--;
    }
    return step < 0
        ? new Transition(SagaState.COMPENSATED, 0, reason, 0, null, null, what, detail)
        : new Transition(SagaState.COMPENSATING, step, reason, 0, null, null, what, detail);
  }

  private static Transition stay(
      Claim<?> claim, int attempts, @Nullable Duration pause, String what, String detail) {
    return new Transition(
        claim.state(),
        claim.step(),
        claim.reason(),
        attempts,
        pause,
        claim.deadline(),
        what,
        detail);
  }

  private static Duration backoff(int attempts) {
    long millis = Math.min(LONGEST_PAUSE.toMillis(), 100L << Math.min(attempts, 10));
    return Duration.ofMillis(millis + ThreadLocalRandom.current().nextLong(millis / 4 + 1));
  }
}
