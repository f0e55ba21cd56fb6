package storehouse.identity.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import storehouse.identity.SignIn;

/// Slows down guessing: ten wrong attempts on an account, then one every thirty seconds. An attempt
/// is counted before it is looked at, so that many at once gain nothing; a right one is given back.
@Singleton
public final class Attempts {

  private static final int WRONG_ATTEMPTS = 10;
  private static final Duration PAUSE = Duration.ofSeconds(30);
  private static final int MAX_ACCOUNTS = 20_000;

  private final Cache<String, Bucket> accounts =
      Caffeine.newBuilder()
          .maximumSize(MAX_ACCOUNTS)
          .expireAfterAccess(PAUSE.multipliedBy(WRONG_ATTEMPTS))
          .build();
  private final TimeMeter time;

  @Inject
  Attempts(Clock clock) {
    this.time = new ClockMeter(clock);
  }

  /// Runs the check unless the account is throttled.
  <T> SignIn<T> attempt(String account, Supplier<SignIn<T>> check) {
    Bucket bucket = accounts.get(account, this::bucket);
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      return new SignIn.TooManyAttempts<>(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
    SignIn<T> result = check.get();
    if (result instanceof SignIn.SignedIn<T>) {
      bucket.addTokens(1);
    }
    return result;
  }

  private Bucket bucket(String account) {
    return Bucket.builder()
        .withCustomTimePrecision(time)
        .addLimit(limit -> limit.capacity(WRONG_ATTEMPTS).refillGreedy(1, PAUSE))
        .build();
  }

  /// The injected clock as bucket4j reads it.
  private record ClockMeter(Clock clock) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      return clock.millis() * 1_000_000;
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
