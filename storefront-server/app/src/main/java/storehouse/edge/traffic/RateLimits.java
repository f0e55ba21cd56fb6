package storehouse.edge.traffic;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;

/// Token buckets, one for each client and kind of request, at most [#MAX_CLIENTS] of them.
final class RateLimits {

  private static final int MAX_CLIENTS = 50_000;

  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(MAX_CLIENTS)
          .expireAfterAccess(Duration.ofMinutes(10))
          .build();
  private final TimeMeter time;

  RateLimits(TimeMeter time) {
    this.time = time;
  }

  /// Counts one request; the pause until the next is welcome when this one is not.
  Optional<Duration> exceeded(String client, Allowance allowance) {
    Bucket bucket = buckets.get(allowance.name() + " " + client, key -> allowance.bucket(time));
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  /// How many requests a client has at once, and how many come back in a second. A page with all
  /// its pictures is some sixty reads; nobody fills in ten forms a second.
  enum Allowance {
    READ(1_200, 100),
    WRITE(200, 10);

    private final int burst;
    private final int perSecond;

    Allowance(int burst, int perSecond) {
      this.burst = burst;
      this.perSecond = perSecond;
    }

    private Bucket bucket(TimeMeter time) {
      return Bucket.builder()
          .withCustomTimePrecision(time)
          .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
          .build();
    }
  }
}
