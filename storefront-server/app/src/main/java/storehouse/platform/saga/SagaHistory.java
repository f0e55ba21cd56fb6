package storehouse.platform.saga;

import java.time.Instant;
import java.util.List;

/// A saga as operators see it: where it stands and what happened to it, oldest first.
public record SagaHistory(SagaSummary summary, List<Entry> entries) {

  /// One outcome of one step (`DONE`, `REFUSED`, `UNKNOWN`, `WAITING`, `FAILED`, `UNDONE`, ...) or
  /// what a person did (`PAUSED`, `TURN BACK`, ...); `actor` is empty for the runner itself.
  public record Entry(Instant at, String stepKey, String what, String detail, String actor) {}

  public SagaState state() {
    return summary.state();
  }

  public String reason() {
    return summary.reason();
  }

  public boolean isSettled() {
    return !summary.state().isActive();
  }
}
