package storehouse.platform.saga;

import java.util.ArrayList;
import java.util.List;
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

  /// A step in one direction.
  public record Way(String step, boolean forward) {}

  public static <D> SagaPlan<D> of(SagaPlan<D> plan, Layer<D> layer) {
    return new SagaPlan<>(
        plan.name(),
        plan.version(),
        plan.steps().stream()
            .map(
                step ->
                    new Step<>(
                        step.key(),
                        layered(step, true, layer),
                        layered(step, false, layer),
                        step.revocable()))
            .toList(),
        plan.isStraight());
  }

  private static <D> @Nullable RemoteStep<D> layered(
      Step<D> step, boolean forward, Layer<D> layer) {
    RemoteStep<D> real = forward ? step.act() : step.undo();
    return real == null ? null : layer.over(step.key(), forward, real);
  }

  /// The plan with a local step more, before the one with this key.
  public static <D> SagaPlan<D> withStep(SagaPlan<D> plan, String before, Added<D> added) {
    List<Step<D>> steps = new ArrayList<>();
    for (Step<D> step : plan.steps()) {
      if (step.key().equals(before)) {
        steps.add(new Step<>(added.key(), local(added.act()), local(added.undo()), false));
      }
      steps.add(step);
    }
    return new SagaPlan<>(plan.name(), plan.version(), steps, plan.isStraight());
  }

  /// A local step that can be undone.
  public record Added<D>(String key, LocalStep<D> act, LocalStep<D> undo) {}

  private static <D> RemoteStep<D> local(LocalStep<D> step) {
    return calls -> step.settle(calls).stream().map(CompletableFuture::completedFuture).toList();
  }

  /// Everything that a saga of this plan may call, in the plan's order.
  public static List<Way> waysOf(SagaPlan<?> plan) {
    List<Way> ways = new ArrayList<>();
    for (Step<?> step : plan.steps()) {
      if (step.act() != null) {
        ways.add(new Way(step.key(), true));
      }
      if (step.undo() != null) {
        ways.add(new Way(step.key(), false));
      }
    }
    return ways;
  }
}
