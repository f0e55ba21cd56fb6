package storehouse.platform.saga;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;

/// All sagas that are due at one step in one direction, run in natural batches by one worker. Its
/// queue is bounded by the runner's limit of sagas in flight.
final class Lane<D> implements AutoCloseable {

  private static final int MAX_BATCH = 256;

  private final RemoteStep<D> step;
  private final BiConsumer<Claim<D>, CompletableFuture<Outcome>> settle;
  private final BlockingQueue<Claim<D>> queue = new LinkedBlockingQueue<>();
  private final Thread worker;

  Lane(String name, RemoteStep<D> step, BiConsumer<Claim<D>, CompletableFuture<Outcome>> settle) {
    this.step = step;
    this.settle = settle;
    this.worker = Thread.ofPlatform().daemon().name("saga-" + name).start(this::loop);
  }

  void add(Claim<D> claim) {
    queue.add(claim);
  }

  private void loop() {
    while (!Thread.currentThread().isInterrupted()) {
      List<Claim<D>> batch = new ArrayList<>();
      try {
        batch.add(queue.take());
      } catch (InterruptedException interrupted) {
        return;
      }
      queue.drainTo(batch, MAX_BATCH - 1);
      run(batch);
    }
  }

  private void run(List<Claim<D>> batch) {
    List<CompletableFuture<Outcome>> outcomes;
    try {
      outcomes = step.start(batch.stream().map(Claim::call).toList());
    } catch (RuntimeException | Error failure) {
      bisect(batch, failure);
      return;
    }
    if (outcomes.size() != batch.size()) {
      bisect(batch, new IllegalStateException("A step left calls without an answer"));
      return;
    }
    for (int i = 0; i < batch.size(); i++) {
      settle.accept(batch.get(i), outcomes.get(i));
    }
  }

  private void bisect(List<Claim<D>> batch, Throwable failure) {
    if (batch.size() == 1) {
      settle.accept(batch.getFirst(), CompletableFuture.failedFuture(failure));
      return;
    }
    int middle = batch.size() / 2;
    run(batch.subList(0, middle));
    run(batch.subList(middle, batch.size()));
  }

  @Override
  public void close() {
    worker.interrupt();
  }
}
