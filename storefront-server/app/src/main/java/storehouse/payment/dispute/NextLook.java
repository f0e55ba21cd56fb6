package storehouse.payment.dispute;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import storehouse.payment.DisputeTrouble;
import storehouse.payment.gateway.Recovery;

/// When a dispute is looked at again, if nobody tells news of it before. What leads to nothing is
/// tried again after pauses that grow, and is never given up.
final class NextLook {

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final int MOST_DOUBLED = 13;

  /// No gateway is out of order for long, and what the shop says has a deadline.
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

  private static final Duration AFTER_THE_DEADLINE = Duration.ofSeconds(1);
  private static final Duration WHILE_OVERDUE = Duration.ofMinutes(15);
  private static final Duration NOW_AND_THEN = Duration.ofHours(6);

  private NextLook() {}

  /// Null when there is no reason to.
  static @Nullable Instant of(Dispute dispute, Recovery recovery, Instant now) {
    boolean owed = dispute.owed().isPresent();
    if (!owed && dispute.watch().trouble().isEmpty()) {
      return usual(dispute, recovery, now);
    }
    Instant next = now.plus(pause(dispute.watch().failures(), longest(dispute)));
    return dispute
        .state()
        .deadline()
        .map(due -> due.plus(AFTER_THE_DEADLINE))
        .filter(due -> due.isAfter(now) && due.isBefore(next))
        .orElse(next);
  }

  private static Duration longest(Dispute dispute) {
    boolean settled =
        dispute
            .watch()
            .trouble()
            .map(DisputeTrouble::kind)
            .filter(
                kind ->
                    kind == DisputeTrouble.Kind.NOT_SHOWN
                        || kind == DisputeTrouble.Kind.DOES_NOT_FIT)
            .isPresent();
    return settled ? NOW_AND_THEN : LONGEST_PAUSE;
  }

  private static Duration pause(int failures, Duration longest) {
    if (failures == 0) {
      return Duration.ZERO;
    }
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(MOST_DOUBLED, failures - 1));
    return pause.compareTo(longest) < 0 ? pause : longest;
  }

  private static @Nullable Instant usual(Dispute dispute, Recovery recovery, Instant now) {
    boolean told = dispute.state() instanceof DisputeState.Told;
    return told || dispute.state().isClosed() || recovery == Recovery.REPEAT
        ? null
        : read(dispute, now);
  }

  private static Instant read(Dispute dispute, Instant now) {
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
