package storehouse.platform.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import storehouse.platform.persistence.StoreFailure;

/// Settles commands in batches without added waiting: one worker takes whatever queued while the
/// last batch ran, at most [#MAX_BATCH].
///
/// `settle` answers positionally and runs the batch in one transaction. When it throws, the batch
/// is halved until only the commands that fail by themselves fail; when the store is away, all fail
/// at once.
public final class Batcher<C, R> implements AutoCloseable {

  static final int MAX_BATCH = 256;

  private final String name;
  private final BlockingQueue<Entry<C, R>> queue;
  private final Function<List<C>, List<R>> settle;
  private final Thread worker;
  private volatile boolean closed;

  public Batcher(String name, int capacity, Function<List<C>, List<R>> settle) {
    this.name = name;
    this.queue = new ArrayBlockingQueue<>(capacity);
    this.settle = settle;
    this.worker = Thread.ofPlatform().daemon().name("batch-" + name).start(this::loop);
  }

  /// Queues a command; its answer arrives when the batch is settled. Throws [QueueFull].
  public CompletableFuture<R> submit(C command) {
    Entry<C, R> entry = new Entry<>(command, new CompletableFuture<>());
    if (closed || !queue.offer(entry)) {
      throw new QueueFull(name);
    }
    if (closed) {
      refuseWaiting();
    }
    return entry.answer();
  }

  /// As [#submit], and waits; what the batch threw for this command is thrown here.
  public R settled(C command) {
    try {
      return submit(command).join();
    } catch (CompletionException failure) {
      throw failure.getCause() instanceof RuntimeException known ? known : failure;
    }
  }

  private void loop() {
    while (!closed) {
      List<Entry<C, R>> batch = new ArrayList<>();
      try {
        batch.add(queue.take());
      } catch (InterruptedException interrupted) {
        break;
      }
      queue.drainTo(batch, MAX_BATCH - 1);
      settle(batch);
    }
    refuseWaiting();
  }

  private void refuseWaiting() {
    List<Entry<C, R>> left = new ArrayList<>();
    queue.drainTo(left);
    left.forEach(entry -> entry.answer().completeExceptionally(new QueueFull(name)));
  }

  private void settle(List<Entry<C, R>> batch) {
    List<R> answers;
    try {
      answers = settle.apply(batch.stream().map(Entry::command).toList());
    } catch (RuntimeException | Error failure) {
      bisect(batch, failure);
      return;
    }
    for (int i = 0; i < batch.size(); i++) {
      batch.get(i).answer().complete(answers.get(i));
    }
  }

  private void bisect(List<Entry<C, R>> batch, Throwable failure) {
    if (batch.size() == 1 || isUnreachable(failure)) {
      batch.forEach(entry -> entry.answer().completeExceptionally(failure));
      return;
    }
    int middle = batch.size() / 2;
    settle(batch.subList(0, middle));
    settle(batch.subList(middle, batch.size()));
  }

  private static boolean isUnreachable(Throwable failure) {
    return failure instanceof StoreFailure store && store.isUnreachable();
  }

  /// Stops after the batch that is being settled; what still waits fails with [QueueFull].
  @Override
  public void close() {
    closed = true;
    worker.interrupt();
  }

  private record Entry<C, R>(C command, CompletableFuture<R> answer) {}
}
