package storehouse.platform.saga;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// What a saga does, in order. Name, version and step keys are stored with each saga, so a plan
/// that changes gets a new version and the old one stays until its sagas are settled.
public final class SagaPlan<D> {

  private final String name;
  private final int version;
  private final List<Step<D>> steps;
  private final boolean straight;

  SagaPlan(String name, int version, List<Step<D>> steps, boolean straight) {
    this.name = name;
    this.version = version;
    this.steps = List.copyOf(steps);
    this.straight = straight;
  }

  public static <D> Builder<D> named(String name, int version) {
    return new Builder<>(name, version);
  }

  public String name() {
    return name;
  }

  public int version() {
    return version;
  }

  List<Step<D>> steps() {
    return steps;
  }

  /// Whether a saga goes from step to step without writing down each.
  boolean isStraight() {
    return straight;
  }

  /// The same steps for sagas that were begun under another version, whose builds believe what is
  /// written of each step.
  public SagaPlan<D> asVersion(int other) {
    return new SagaPlan<>(name, other, steps, false);
  }

  /// How far a saga may have come of which nothing was written since it was begun.
  int reachUnwritten() {
    return straight ? lastStep() : firstStep();
  }

  int lastStep() {
    return steps.size() - 1;
  }

  /// The position of the step that follows what was begun at acceptance.
  int firstStep() {
    return 1;
  }

  /// Declares the steps in the order in which they run.
  public static final class Builder<D> {

    private final String name;
    private final int version;
    private final List<Step<D>> steps = new ArrayList<>();
    private boolean straight;

    private Builder(String name, int version) {
      this.name = name;
      this.version = version;
    }

    /// What acceptance itself wrote; only its undo is ever called, last of all compensations.
    public Builder<D> begun(String key, LocalStep<D> undo) {
      steps.add(new Step<>(key, null, local(undo), false));
      return this;
    }

    public Builder<D> undoable(String key, LocalStep<D> act, LocalStep<D> undo) {
      steps.add(new Step<>(key, local(act), local(undo), false));
      return this;
    }

    public Builder<D> undoable(String key, RemoteStep<D> act, RemoteStep<D> undo) {
      steps.add(new Step<>(key, act, undo, false));
      return this;
    }

    /// A step without an undo of its own: unknown is retried for ever, refused compensates
    /// everything before it.
    public Builder<D> retried(String key, LocalStep<D> act) {
      steps.add(new Step<>(key, local(act), null, false));
      return this;
    }

    /// The same for a step outside our own stores.
    public Builder<D> retriedRemotely(String key, RemoteStep<D> act) {
      steps.add(new Step<>(key, act, null, false));
      return this;
    }

    /// The last step, whose undo may be refused: then nothing before it is undone, and the saga
    /// stays completed.
    public Builder<D> revocable(String key, LocalStep<D> act, LocalStep<D> undo) {
      steps.add(new Step<>(key, local(act), local(undo), true));
      return this;
    }

    /// While all goes well, only the end is written. Whoever goes on after a death calls the steps
    /// again, so each must answer from its participant's record also when later steps were done
    /// since; and whoever undoes begins with the last step.
    public Builder<D> straightThrough() {
      straight = true;
      return this;
    }

    public SagaPlan<D> build() {
      Set<String> keys = new HashSet<>();
      steps.forEach(step -> keys.add(step.key()));
      if (steps.stream().limit(Math.max(0, steps.size() - 1)).anyMatch(Step::revocable)) {
        throw new IllegalStateException("Only the last step can be revocable");
      }
      if (keys.size() != steps.size() || steps.isEmpty() || steps.getFirst().act() != null) {
        throw new IllegalStateException("A plan begins with begun() and names each step once");
      }
      return new SagaPlan<>(name, version, steps, straight);
    }

    private static <D> RemoteStep<D> local(LocalStep<D> step) {
      return calls -> step.settle(calls).stream().map(CompletableFuture::completedFuture).toList();
    }
  }
}
