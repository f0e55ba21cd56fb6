package storehouse.platform.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeptFreshTest {

  private final Map<String, Integer> stored = new ConcurrentHashMap<>(Map.of("mug", 1, "lamp", 2));
  private final List<Collection<String>> reads = Collections.synchronizedList(new ArrayList<>());
  private volatile CountDownLatch beforeRead = new CountDownLatch(0);
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000_000);
  private final KeptFresh<String, Integer> kept =
      new KeptFresh<>("kept-fresh-test", Duration.ofSeconds(1), nanos::get, this::read);

  private void step(int millis) {
    nanos.addAndGet(millis * 1_000_000L);
  }

  private Map<String, Integer> read(Collection<String> keys) {
    reads.add(keys);
    await(beforeRead);
    if (keys.contains("broken")) {
      throw new IllegalStateException("cannot be read");
    }
    Map<String, Integer> found = new HashMap<>(stored);
    found.keySet().retainAll(keys);
    return found;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /// Behind it everything that was asked for before has been read: there is one reader.
  private void afterReads() {
    kept.get(List.of("nothing"));
  }

  @AfterEach
  void close() {
    kept.close();
  }

  @Test
  void whatIsFreshIsNotReadAgain() {
    assertThat(kept.get(List.of("mug", "lamp"))).isEqualTo(Map.of("mug", 1, "lamp", 2));
    step(400);

    assertThat(kept.get(List.of("mug"))).isEqualTo(Map.of("mug", 1));
    assertThat(kept.known(List.of("lamp", "mug"))).contains(Map.of("mug", 1, "lamp", 2));
    assertThat(reads).hasSize(1);
  }

  @Test
  void noAnswerIsOlderThanPromised() {
    kept.get(List.of("mug"));
    stored.put("mug", 5);
    step(1_000);

    assertThat(kept.known(List.of("mug"))).isEmpty();
    assertThat(kept.get(List.of("mug"))).isEqualTo(Map.of("mug", 5));
  }

  @Test
  void oneWhoAsksInTheSecondHalfHasAllThatWasAskedForLatelyReadAgain() {
    kept.get(List.of("mug"));
    kept.get(List.of("lamp"));
    stored.putAll(Map.of("mug", 5, "lamp", 6));
    step(600);

    kept.get(List.of("mug"));
    afterReads();
    step(600);

    assertThat(kept.known(List.of("mug", "lamp"))).contains(Map.of("mug", 5, "lamp", 6));
  }

  @Test
  void whatNobodyAsksForAnyMoreIsForgotten() {
    kept.get(List.of("mug", "lamp"));
    for (int i = 0; i < 12; i++) {
      step(600);
      kept.get(List.of("mug"));
      afterReads();
    }
    reads.clear();
    step(600);
    kept.get(List.of("mug"));
    afterReads();

    assertThat(reads).noneMatch(keys -> keys.contains("lamp"));
  }

  @Test
  void whatWasReadJustNowIsNotReadAgain() {
    kept.get(List.of("mug"));
    step(450);
    kept.get(List.of("lamp"));
    step(100);
    kept.get(List.of("mug"));
    afterReads();

    assertThat(reads.stream().filter(keys -> keys.contains("lamp"))).hasSize(1);
    assertThat(reads.stream().filter(keys -> keys.contains("mug"))).hasSize(2);
  }

  @Test
  void whatIsNotStoredIsLookedForEachTime() {
    assertThat(kept.get(List.of("cup"))).isEmpty();
    stored.put("cup", 3);

    assertThat(kept.known(List.of("cup"))).isEmpty();
    assertThat(kept.get(List.of("cup"))).isEqualTo(Map.of("cup", 3));
    stored.remove("cup");
    step(1_000);
    assertThat(kept.get(List.of("cup"))).isEmpty();
  }

  @Test
  void whatCannotBeReadFailsForThoseWhoAskedForItOnly() {
    kept.get(List.of("mug"));

    assertThatThrownBy(() -> kept.get(List.of("broken")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("cannot be read");
    assertThat(kept.get(List.of("mug", "lamp"))).hasSize(2);
  }

  @Test
  void nobodyWaitsForWhatIsOnlyReadAgain() {
    kept.get(List.of("mug"));
    CountDownLatch mayRead = new CountDownLatch(1);
    beforeRead = mayRead;
    step(600);

    assertThat(kept.get(List.of("mug"))).isEqualTo(Map.of("mug", 1));
    mayRead.countDown();
  }

  @Test
  void noMoreIsKeptThanThereIsRoomFor() {
    List<String> many = IntStream.rangeClosed(0, 20_000).mapToObj(i -> "sku-" + i).toList();
    many.forEach(sku -> stored.put(sku, 7));

    kept.get(many);

    assertThat(many.stream().filter(sku -> kept.known(List.of(sku)).isPresent())).hasSize(20_000);
  }

  @Test
  void muchIsReadInParts() {
    Set<String> many =
        IntStream.range(0, 1_200).mapToObj(i -> "sku-" + i).collect(Collectors.toSet());
    many.forEach(sku -> stored.put(sku, 7));

    assertThat(kept.get(many)).hasSize(1_200);
    assertThat(reads).hasSize(3).allMatch(keys -> keys.size() <= 500);
  }
}
