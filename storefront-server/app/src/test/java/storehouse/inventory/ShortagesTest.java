package storehouse.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import storehouse.testing.Eventually;

class ShortagesTest {

  private final AtomicLong nanos = new AtomicLong();
  private final AtomicLong stock = new AtomicLong();
  private final AtomicInteger looks = new AtomicInteger();
  private final Shortages shortages = new Shortages(this::look, nanos::get);
  private volatile Runnable store = () -> {};

  private long look(String sku) {
    looks.incrementAndGet();
    store.run();
    return stock.get();
  }

  @Test
  void whatNeverRanOutIsNotLookedUp() {
    assertThat(shortages.among(Map.of("mug", 1))).isEmpty();
    assertThat(looks).hasValue(0);
  }

  @Test
  void aCrowdSharesOneLook() {
    shortages.ranOut(List.of("mug"));
    pass(Duration.ofSeconds(1));

    for (int i = 0; i < 1_000; i++) {
      assertThat(shortages.among(Map.of("mug", 1, "pot", 1))).containsExactly("mug");
    }

    assertThat(looks).hasValue(1);
  }

  @Test
  void unitsThatComeBackAreThereAtTheNextLook() {
    shortages.ranOut(List.of("mug"));
    assertThat(shortages.among(Map.of("mug", 1))).containsExactly("mug");

    stock.set(2);
    pass(Duration.ofMillis(200));

    assertThat(shortages.among(Map.of("mug", 2))).isEmpty();
    assertThat(shortages.among(Map.of("mug", 3))).containsExactly("mug");
  }

  @Test
  void whileTheStockCannotBeLookedAtNothingIsShort() {
    shortages.ranOut(List.of("mug"));
    pass(Duration.ofMillis(200));
    store =
        () -> {
          throw new IllegalStateException("The store is away");
        };

    for (int i = 0; i < 100; i++) {
      assertThat(shortages.among(Map.of("mug", 1))).isEmpty();
    }
    assertThat(looks).as("not everybody tries").hasValue(1);

    store = () -> {};
    pass(Duration.ofSeconds(1));
    assertThat(shortages.among(Map.of("mug", 1))).containsExactly("mug");
  }

  @Test
  @Timeout(20)
  void nobodyWaitsForWhoeverLooks() {
    shortages.ranOut(List.of("mug"));
    pass(Duration.ofMillis(200));
    CountDownLatch looking = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    store =
        () -> {
          looking.countDown();
          await(answer);
        };
    Thread asker = Thread.ofPlatform().start(() -> shortages.among(Map.of("mug", 1)));
    await(looking);

    assertThat(shortages.among(Map.of("mug", 1))).as("as it was just now").containsExactly("mug");
    pass(Duration.ofSeconds(1));
    assertThat(shortages.among(Map.of("mug", 1))).as("as nobody knows").isEmpty();
    answer.countDown();
    Eventually.until("the answer is there", () -> !asker.isAlive());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
