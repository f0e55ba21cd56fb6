package storehouse.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ShortagesTest {

  private final AtomicLong nanos = new AtomicLong();
  private final AtomicLong stock = new AtomicLong();
  private final AtomicInteger looks = new AtomicInteger();
  private final Shortages shortages =
      new Shortages(
          _ -> {
            looks.incrementAndGet();
            return stock.get();
          },
          nanos::get);

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

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
