package storehouse.platform.saga;

import org.jspecify.annotations.Nullable;

/// One step of a plan. `key` is stored. A step without `undo` has nothing to take back; the undo of
/// a `revocable` one may be refused.
record Step<D>(
    String key, @Nullable RemoteStep<D> act, @Nullable RemoteStep<D> undo, boolean revocable) {

  /// What to call in this state.
  @Nullable RemoteStep<D> actionIn(SagaState state) {
    return state == SagaState.RUNNING ? act : undo;
  }
}
