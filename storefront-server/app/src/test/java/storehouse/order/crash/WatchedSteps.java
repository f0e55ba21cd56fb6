package storehouse.order.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import storehouse.order.OrderSagaData;
import storehouse.order.crash.Cell.Nap;
import storehouse.order.crash.Scenario.Trick;
import storehouse.platform.saga.Outcome;
import storehouse.platform.saga.RemoteStep;
import storehouse.platform.saga.SagaCall;
import storehouse.testing.Eventually;

/// Lies between the saga and its steps: says which order is at which step, holds back what a dead
/// or sleeping node would never say, and plays the tricks.
final class WatchedSteps {

  private static final Executor THREADS = task -> Thread.ofVirtual().start(task);

  private final Watch watch;
  private final Map<String, RemoteStep<OrderSagaData>> undos = new ConcurrentHashMap<>();

  WatchedSteps(Watch watch) {
    this.watch = watch;
  }

  RemoteStep<OrderSagaData> over(String step, boolean forward, RemoteStep<OrderSagaData> real) {
    if (!forward) {
      undos.put(step, real);
    }
    return calls -> {
      List<SagaCall<OrderSagaData>> together = new ArrayList<>();
      List<CompletableFuture<Outcome>> answers = new ArrayList<>();
      for (SagaCall<OrderSagaData> call : calls) {
        Life life = watch.life(call.sagaId());
        if (life != null && !life.enters(step, forward)) {
          answers.add(new CompletableFuture<>());
        } else if (isSpecial(call, step, forward)) {
          answers.add(apart(call, forward, real));
        } else {
          answers.add(null);
          together.add(call);
        }
      }
      return merged(answers, together.isEmpty() ? List.of() : real.start(together), calls, forward);
    };
  }

  private List<CompletableFuture<Outcome>> merged(
      List<@Nullable CompletableFuture<Outcome>> apart,
      List<CompletableFuture<Outcome>> together,
      List<SagaCall<OrderSagaData>> calls,
      boolean forward) {
    List<CompletableFuture<Outcome>> merged = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < calls.size(); i++) {
      CompletableFuture<Outcome> own = apart.get(i);
      CompletableFuture<Outcome> answer = own == null ? together.get(next++) : own;
      merged.add(unlessDead(calls.get(i), forward, answer));
    }
    return merged;
  }

  /// A dead node says nothing any more.
  private CompletableFuture<Outcome> unlessDead(
      SagaCall<OrderSagaData> call, boolean forward, CompletableFuture<Outcome> answer) {
    long order = call.sagaId();
    CompletableFuture<Outcome> said = new CompletableFuture<>();
    watch.called(order);
    answer.whenComplete(
        (outcome, failure) -> {
          watch.answered(order);
          if (watch.isDead(order) || watch.isCut()) {
            return;
          }
          if (!forward && outcome instanceof Outcome.Done) {
            watch.undid(order, call.step());
          }
          if (failure == null) {
            said.complete(outcome);
          } else {
            said.completeExceptionally(failure);
          }
        });
    return said;
  }

  private boolean isSpecial(SagaCall<OrderSagaData> call, String step, boolean forward) {
    return trick(call.sagaId(), step, forward) != null
        || watch.nap(call.sagaId(), step, forward) != null;
  }

  private @Nullable Trick trick(long order, String step, boolean forward) {
    Cell cell = watch.cell(order);
    Trick trick = cell == null ? null : cell.scenario().trick();
    return trick != null && trick.step().equals(step) && trick.forward() == forward ? trick : null;
  }

  private CompletableFuture<Outcome> apart(
      SagaCall<OrderSagaData> call, boolean forward, RemoteStep<OrderSagaData> real) {
    Nap nap = watch.nap(call.sagaId(), call.step(), forward);
    Trick trick = trick(call.sagaId(), call.step(), forward);
    return CompletableFuture.supplyAsync(
        () -> {
          if (nap == null) {
            return trick == null ? one(real, call) : tricked(trick, real, call);
          }
          return slept(nap, call, real);
        },
        THREADS);
  }

  private Outcome slept(Nap nap, SagaCall<OrderSagaData> call, RemoteStep<OrderSagaData> real) {
    if (nap.beforeTheCall()) {
      watch.nap(call.sagaId());
      return one(real, call);
    }
    Outcome outcome = one(real, call);
    watch.nap(call.sagaId());
    return outcome;
  }

  private Outcome tricked(
      Trick trick, RemoteStep<OrderSagaData> real, SagaCall<OrderSagaData> call) {
    return switch (trick.kind()) {
      case OVERTAKEN -> {
        one(Objects.requireNonNull(undos.get(call.step())), call);
        yield one(real, call);
      }
      case TWICE -> {
        CompletableFuture<Outcome> other = apart(real, call);
        CompletableFuture<Outcome> first = apart(real, call);
        CompletableFuture.allOf(other, first).exceptionally(_ -> null).join();
        yield first.join();
      }
      case CANCELLED -> {
        watch.cancel(call.sagaId());
        yield one(real, call);
      }
      case MET -> {
        CompletableFuture<Outcome> first = apart(real, call);
        untilDone(Objects.requireNonNull(undos.get(call.step())), call);
        first.exceptionally(_ -> Outcome.DONE).join();
        yield one(real, call);
      }
    };
  }

  private static void untilDone(RemoteStep<OrderSagaData> undo, SagaCall<OrderSagaData> call) {
    Eventually.until(
        "the undo of " + call.step() + " is done",
        () ->
            apart(undo, call).exceptionally(_ -> Outcome.refused("failed")).join()
                instanceof Outcome.Done);
  }

  private static CompletableFuture<Outcome> apart(
      RemoteStep<OrderSagaData> step, SagaCall<OrderSagaData> call) {
    return CompletableFuture.supplyAsync(() -> one(step, call), THREADS);
  }

  private static Outcome one(RemoteStep<OrderSagaData> step, SagaCall<OrderSagaData> call) {
    return step.start(List.of(call)).getFirst().join();
  }
}
