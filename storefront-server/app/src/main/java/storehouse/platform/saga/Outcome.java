package storehouse.platform.saga;

import java.time.Duration;
import java.time.Instant;

/// What became of a step.
public sealed interface Outcome {

  Outcome DONE = new Done();
  Outcome ON_HOLD = new OnHold();

  static Outcome refused(String reason) {
    return new Refused(reason);
  }

  /// The effect is there.
  record Done() implements Outcome {}

  /// The effect is not there and will not be; `reason` is a stable code such as `payment.declined`.
  record Refused(String reason) implements Outcome {}

  /// Somebody outside has to act (a 3-D Secure challenge). The step is asked again when an event
  /// wakes the saga, now and then, and at the deadline, which compensates.
  record Waiting(Instant until) implements Outcome {}

  /// Nobody knows whether the effect is there. It is neither undone nor retried blind: the step is
  /// asked again after the pause and finds out.
  record Unknown(Duration retryAfter) implements Outcome {}

  /// A person wants it to wait; nothing is wrong and there is no deadline. The step is asked again
  /// when the saga is woken.
  record OnHold() implements Outcome {}
}
