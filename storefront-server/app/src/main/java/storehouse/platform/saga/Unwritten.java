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

  /// Of a saga whose row this node just wrote for the first time.
  static Unwritten nothing(int step) {
    return new Unwritten(step, step, List.of());
  }

  /// Of a saga that was found at a step, by a row that says how far others may have come.
  static Unwritten found(int step, int reach) {
    return new Unwritten(step, Math.max(step, reach), List.of());
  }

  /// After a step more.
  Unwritten and(Line line, int next) {
    List<Line> more = new ArrayList<>(lines);
    more.add(line);
    return new Unwritten(since, Math.max(reach, next), more);
  }

  /// After the row was written.
  Unwritten written(Transition to) {
    return new Unwritten(to.step(), reachAt(to), List.of());
  }

  /// The last step that may have been called by then: what was called stays called until it is
  /// undone.
  int reachAt(Transition to) {
    return to.state() == SagaState.RUNNING ? Math.max(reach, to.step()) : to.step();
  }
}
