package storehouse.platform.saga;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a saga goes from a step. `pause` is null when it goes on at once; else it is let go of and
/// due again after that time.
record Transition(
    SagaState state,
    int step,
    String reason,
    int attempts,
    @Nullable Duration pause,
    @Nullable Instant deadline,
    String what,
    String detail) {

  /// Attempts after which a person is asked to look; the saga goes on trying.
  static final int ASKS_A_PERSON_AFTER = 12;

  boolean needsPerson() {
    return attempts >= ASKS_A_PERSON_AFTER;
  }

  boolean goesOnAtOnce() {
    return state.isActive() && pause == null;
  }

  /// The same, but the saga is let go of and due at once.
  Transition letGo() {
    return new Transition(state, step, reason, attempts, Duration.ZERO, deadline, what, detail);
  }
}
