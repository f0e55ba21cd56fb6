package storehouse.model.backoffice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where the saga of an order stands. `state` is RUNNING, COMPENSATING, COMPLETED or COMPENSATED;
/// `onHold` while somebody makes the order wait, `turningBack` when its undoing was asked for and
/// the running step has not come back; `dueAt` is missing when nothing more will happen by itself.
public record SagaRow(
    String id,
    String orderNumber,
    String state,
    String step,
    int attempts,
    boolean needsPerson,
    boolean paused,
    boolean onHold,
    boolean turningBack,
    @Nullable String reason,
    @Nullable String lastError,
    Instant startedAt,
    @Nullable Instant dueAt,
    @Nullable Proposal proposal) {

  /// Somebody wants the saga undone by force; a second person has to agree.
  public record Proposal(String id, String reason, String proposedBy, Instant proposedAt) {}
}
