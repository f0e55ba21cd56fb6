package storehouse.payment.dispute;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import storehouse.payment.gateway.Recovery;

/// When a dispute is looked at again, if nobody tells news of it before.
final class NextLook {

  private static final Duration AFTER_A_LOST_ANSWER = Duration.ofSeconds(5);
  private static final Duration AFTER_THE_DEADLINE = Duration.ofSeconds(1);
  private static final Duration WHILE_OVERDUE = Duration.ofMinutes(15);
  private static final Duration NOW_AND_THEN = Duration.ofHours(6);

  /// A gateway may tell of a dispute a little before it shows it.
  private static final Duration UNTIL_IT_IS_SHOWN = Duration.ofHours(1);

  private NextLook() {}

  /// Null when there is no reason to.
  static @Nullable Instant of(Dispute dispute, boolean believed, Recovery recovery, Instant now) {
    if (!believed || dispute.state().isClosed()) {
      return null;
    }
    if (dispute.owed().isPresent()) {
      return now.plus(AFTER_A_LOST_ANSWER);
    }
    return switch (recovery) {
      case REPEAT -> null;
      case READ -> read(dispute, now);
    };
  }

  private static @Nullable Instant read(Dispute dispute, Instant now) {
    if (dispute.state() instanceof DisputeState.Told) {
      boolean young = now.isBefore(dispute.openedAt().plus(UNTIL_IT_IS_SHOWN));
      return young ? now.plus(AFTER_A_LOST_ANSWER) : null;
    }
    Instant usual = now.plus(NOW_AND_THEN);
    return dispute
        .state()
        .deadline()
        .map(due -> due.plus(AFTER_THE_DEADLINE))
        .map(due -> due.isAfter(now) ? due : now.plus(WHILE_OVERDUE))
        .filter(due -> due.isBefore(usual))
        .orElse(usual);
  }
}
