package storehouse.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import storehouse.testing.Eventually;

class UnderWayTest {

  private static final int CROWD = 16;

  @Test
  @Timeout(20)
  void aCrowdSharesOneAnswerAlsoWhenThereIsNone() {
    CountDownLatch away = new CountDownLatch(1);
    AtomicInteger asked = new AtomicInteger();
    AtomicInteger came = new AtomicInteger();
    UnderWay underWay =
        new UnderWay(
            _ -> {
              asked.incrementAndGet();
              await(away);
              throw new IllegalStateException("The store is away");
            });
    try (ExecutorService shoppers = Executors.newFixedThreadPool(CROWD)) {
      List<CompletableFuture<Boolean>> answers = new ArrayList<>();
      for (int i = 0; i < CROWD; i++) {
        answers.add(
            CompletableFuture.supplyAsync(
                () -> {
                  came.incrementAndGet();
                  return underWay.mayComeBack("mug");
                },
                shoppers));
      }
      Eventually.until("all have come", () -> came.get() == CROWD && asked.get() == 1);
      away.countDown();

      assertThat(answers).extracting(CompletableFuture::join).containsOnly(true);
    }
    assertThat(asked).as("looks that failed one after another").hasValueLessThan(CROWD);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
