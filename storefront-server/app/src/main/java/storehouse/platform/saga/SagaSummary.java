package storehouse.platform.saga;

import java.time.Instant;
import java.util.Optional;

/// Where a saga stands. `reason` is why it is being undone, `lastError` what its last unlucky try
/// said; both are empty when there is none. `turningBack` means that somebody asked for its undoing
/// and the step that is being run has not come back yet.
public record SagaSummary(
    long id,
    String name,
    int version,
    SagaState state,
    String stepKey,
    int attempts,
    boolean needsPerson,
    boolean paused,
    boolean turningBack,
    String reason,
    String lastError,
    Instant startedAt,
    Instant dueAt,
    Optional<Proposal> proposal) {

  /// Somebody proposes to undo the saga by force; a second person has to agree.
  public record Proposal(long id, String reason, String proposedBy, Instant proposedAt) {}
}
