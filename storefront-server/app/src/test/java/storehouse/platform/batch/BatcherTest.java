package storehouse.platform.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatcherTest {

  @Test
  void whatQueuedWhileABatchRanIsTheNextBatch() throws Exception {
    CountDownLatch firstRuns = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    List<Integer> sizes = new ArrayList<>();
    try (Batcher<Integer, Integer> batcher =
        new Batcher<>(
            "test",
            100,
            batch -> {
              sizes.add(batch.size());
              firstRuns.countDown();
              await(goOn);
              return batch.stream().map(i -> i * 2).toList();
            })) {
      CompletableFuture<Integer> first = batcher.submit(1);
      firstRuns.await();
      List<CompletableFuture<Integer>> rest =
          IntStream.range(2, 12).mapToObj(batcher::submit).toList();
      goOn.countDown();

      assertThat(first.get()).isEqualTo(2);
      assertThat(rest).extracting(CompletableFuture::get).contains(4, 22);
      assertThat(sizes).containsExactly(1, 10);
    }
  }

  @Test
  void onlyTheBadCommandOfABatchFails() throws Exception {
    try (Batcher<Integer, Integer> batcher =
        new Batcher<>(
            "test",
            100,
            batch -> {
              if (batch.contains(5)) {
                throw new IllegalStateException("five is bad");
              }
              return batch;
            })) {
      List<CompletableFuture<Integer>> answers =
          IntStream.range(0, 10).mapToObj(batcher::submit).toList();

      assertThat(answers.get(4).get()).isEqualTo(4);
      assertThat(answers.get(9).get()).isEqualTo(9);
      assertThatThrownBy(() -> answers.get(5).get()).hasMessageContaining("five is bad");
    }
  }

  @Test
  void aFullQueueRefusesAtOnce() {
    CountDownLatch never = new CountDownLatch(1);
    try (Batcher<Integer, Integer> batcher =
        new Batcher<>(
            "test",
            1,
            batch -> {
              await(never);
              return batch;
            })) {
      assertThatThrownBy(() -> IntStream.range(0, 5).forEach(batcher::submit))
          .isInstanceOf(QueueFull.class);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
