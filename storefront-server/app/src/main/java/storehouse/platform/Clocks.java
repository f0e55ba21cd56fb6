package storehouse.platform;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/// The one source of time. Instants have the database's precision (microseconds), so that what was
/// written compares equal to what is read back.
public final class Clocks {

  private Clocks() {}

  @Produces
  @Singleton
  public static Clock clock() {
    return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
  }
}
