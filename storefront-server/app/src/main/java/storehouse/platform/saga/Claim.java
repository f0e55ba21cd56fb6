package storehouse.platform.saga;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A saga that this node leases: only a settlement with the same owner and epoch is accepted, so a
/// node that was paused and comes back cannot write over its successor. One that was
/// `toldToTurnBack` before it was claimed does not go on first.
record Claim<D>(
    long id,
    SagaPlan<D> plan,
    SagaState state,
    int step,
    D data,
    String reason,
    int attempts,
    @Nullable Instant deadline,
    String owner,
    long epoch,
    boolean toldToTurnBack) {

  Step<D> current() {
    return plan.steps().get(step);
  }

  SagaCall<D> call() {
    return new SagaCall<>(id, current().key(), data, reason);
  }

  /// For logs.
  String where() {
    return "Saga " + id + " at " + current().key();
  }

  /// This claim after a settled transition that goes on at once.
  Claim<D> at(Transition next) {
    return new Claim<>(
        id,
        plan,
        next.state(),
        next.step(),
        data,
        next.reason(),
        next.attempts(),
        next.deadline(),
        owner,
        epoch,
        false);
  }
}
