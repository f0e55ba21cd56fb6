package storehouse.edge.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import storehouse.edge.traffic.RateLimits.Allowance;

class RateLimitsTest {

  private final AtomicLong nanos = new AtomicLong();
  private final RateLimits limits = new RateLimits(new Meter(nanos));

  @Test
  void aClientThatAsksFarTooOftenWaitsAndOthersDoNot() {
    for (int i = 0; i < 200; i++) {
      assertThat(limits.exceeded("flood", Allowance.WRITE)).isEmpty();
    }

    assertThat(limits.exceeded("flood", Allowance.WRITE)).contains(Duration.ofMillis(100));
    assertThat(limits.exceeded("flood", Allowance.READ)).isEmpty();
    assertThat(limits.exceeded("person", Allowance.WRITE)).isEmpty();
  }

  @Test
  void allowanceComesBackWithTime() {
    for (int i = 0; i < 201; i++) {
      limits.exceeded("flood", Allowance.WRITE);
    }
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());

    assertThat(limits.exceeded("flood", Allowance.WRITE)).isEmpty();
  }

  private record Meter(AtomicLong nanos) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      return nanos.get();
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
