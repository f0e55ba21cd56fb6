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
    Unwritten unwritten,
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
    return at(next, unwritten.written(next));
  }

  /// This claim after a step that went through, of which nothing is written yet.
  Claim<D> carriedOn(Transition next, Instant now) {
    return at(next, unwritten.and(line(next, now), next.step()));
  }

  /// What the saga's log says of a transition from here.
  SagaLog.Line line(Transition to, Instant now) {
    return new SagaLog.Line(id, current().key(), to.what(), to.detail(), epoch, "", now);
  }

  private Claim<D> at(Transition next, Unwritten since) {
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
        since,
        false);
  }
}
