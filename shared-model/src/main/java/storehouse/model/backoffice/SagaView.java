package storehouse.model.backoffice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A saga with what each step did; `state` is RUNNING, COMPENSATING, COMPLETED, COMPENSATED or
/// NEEDS_PERSON.
public record SagaView(
    String id,
    String name,
    String state,
    String step,
    int attempts,
    @Nullable String reason,
    @Nullable Instant dueAt,
    List<Step> steps) {

  /// One thing that happened at a step.
  public record Step(Instant at, String step, String what, @Nullable String detail) {}
}
