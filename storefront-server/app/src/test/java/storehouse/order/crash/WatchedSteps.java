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
      return merged(answers, together.isEmpty() ? List.of() : real.start(together), calls);
    };
  }

  private List<CompletableFuture<Outcome>> merged(
      List<@Nullable CompletableFuture<Outcome>> apart,
      List<CompletableFuture<Outcome>> together,
      List<SagaCall<OrderSagaData>> calls) {
    List<CompletableFuture<Outcome>> merged = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < calls.size(); i++) {
      CompletableFuture<Outcome> own = apart.get(i);
      merged.add(unlessDead(calls.get(i).sagaId(), own == null ? together.get(next++) : own));
    }
    return merged;
  }

  /// A dead node says nothing any more.
  private CompletableFuture<Outcome> unlessDead(long order, CompletableFuture<Outcome> answer) {
    CompletableFuture<Outcome> said = new CompletableFuture<>();
    answer.whenComplete(
        (outcome, failure) -> {
          if (watch.isDead(order) || watch.isCut()) {
            return;
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
    return trick(call.sagaId(), step, forward) != null || nap(call.sagaId(), step, forward) != null;
  }

  private @Nullable Trick trick(long order, String step, boolean forward) {
    Cell cell = watch.cell(order);
    Trick trick = cell == null ? null : cell.scenario().trick();
    return trick != null && trick.step().equals(step) && trick.forward() == forward ? trick : null;
  }

  private @Nullable Nap nap(long order, String step, boolean forward) {
    Cell cell = watch.isFirstHouse() ? watch.cell(order) : null;
    Nap nap = cell == null ? null : cell.nap();
    return nap != null && nap.step().equals(step) && nap.forward() == forward ? nap : null;
  }

  private CompletableFuture<Outcome> apart(
      SagaCall<OrderSagaData> call, boolean forward, RemoteStep<OrderSagaData> real) {
    Nap nap = nap(call.sagaId(), call.step(), forward);
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
    watch.dreams(1);
    try {
      if (nap.beforeTheCall()) {
        sleep(call.sagaId());
        return one(real, call);
      }
      Outcome outcome = one(real, call);
      sleep(call.sagaId());
      return outcome;
    } finally {
      watch.dreams(-1);
    }
  }

  private void sleep(long order) {
    watch.napping(order);
    watch.awaitWaking();
  }

  private Outcome tricked(
      Trick trick, RemoteStep<OrderSagaData> real, SagaCall<OrderSagaData> call) {
    return switch (trick.kind()) {
      case OVERTAKEN -> {
        one(Objects.requireNonNull(undos.get(call.step())), call);
        yield one(real, call);
      }
      case TWICE -> {
        CompletableFuture<Outcome> other =
            CompletableFuture.supplyAsync(() -> one(real, call), THREADS);
        CompletableFuture<Outcome> first =
            CompletableFuture.supplyAsync(() -> one(real, call), THREADS);
        CompletableFuture.allOf(other, first).exceptionally(_ -> null).join();
        yield first.join();
      }
    };
  }

  private static Outcome one(RemoteStep<OrderSagaData> step, SagaCall<OrderSagaData> call) {
    return step.start(List.of(call)).getFirst().join();
  }
}
