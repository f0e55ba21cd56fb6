package storehouse.platform.saga;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// A plan whose steps are the same and whose calls go through a layer of the test's own.
public final class LayeredPlan {

  private LayeredPlan() {}

  /// What lies over the steps; `forward` is false for an undo.
  @FunctionalInterface
  public interface Layer<D> {
    RemoteStep<D> over(String step, boolean forward, RemoteStep<D> real);
  }

  public static <D> SagaPlan<D> of(SagaPlan<D> plan, Layer<D> layer) {
    SagaPlan.Builder<D> builder = SagaPlan.named(plan.name(), plan.version());
    for (Step<D> step : plan.steps()) {
      add(builder, step, layer);
    }
    return builder.build();
  }

  private static <D> void add(SagaPlan.Builder<D> builder, Step<D> step, Layer<D> layer) {
    if (step.act() == null) {
      builder.begun(step.key(), local(undo(step, layer)));
    } else if (step.undo() == null) {
      builder.retried(step.key(), local(layer.over(step.key(), true, step.act())));
    } else {
      builder.undoable(step.key(), layer.over(step.key(), true, step.act()), undo(step, layer));
    }
  }

  private static <D> RemoteStep<D> undo(Step<D> step, Layer<D> layer) {
    @Nullable RemoteStep<D> undo = step.undo();
    return layer.over(step.key(), false, Objects.requireNonNull(undo));
  }

  private static <D> LocalStep<D> local(RemoteStep<D> step) {
    return calls -> step.start(calls).stream().map(CompletableFuture::join).toList();
  }
}
