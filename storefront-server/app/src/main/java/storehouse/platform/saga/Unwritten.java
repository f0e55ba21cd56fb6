package storehouse.platform.saga;

import java.util.ArrayList;
import java.util.List;
import storehouse.platform.saga.SagaLog.Line;

/// What a node did for a saga since the saga's row was written.
///
/// @param since the step at which the row stands
/// @param reach the last step that may have been called: by this node, or by one before it that
///   died on its way and wrote nothing
/// @param lines what became of the steps, for the saga's log
record Unwritten(int since, int reach, List<Line> lines) {

  /// Of a saga whose row this node just wrote.
  static Unwritten nothing(int step) {
    return new Unwritten(step, step, List.of());
  }

  /// Of a saga that was found at a step: where its plan goes straight through, nobody knows how far
  /// whoever held it came.
  static Unwritten found(SagaPlan<?> plan, SagaState state, int step) {
    boolean wentOn = plan.isStraight() && state == SagaState.RUNNING;
    return new Unwritten(step, wentOn ? plan.lastStep() : step, List.of());
  }

  /// After a step more.
  Unwritten and(Line line, int next) {
    List<Line> more = new ArrayList<>(lines);
    more.add(line);
    return new Unwritten(since, Math.max(reach, next), more);
  }

  /// After the row was written at this step. What was called beyond it was called.
  Unwritten written(SagaState state, int step) {
    return new Unwritten(
        step, state == SagaState.RUNNING ? Math.max(reach, step) : step, List.of());
  }
}
