package storehouse.cart;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// How long a cart lives after its last change, at least; an hour more at most, so that most
/// changes leave its end, and the index of those, as they are.
@Singleton
public final class CartLifetime {

  private final Clock clock;
  private final Duration lifetime;

  @Inject
  public CartLifetime(
      Clock clock,
      @ConfigProperty(name = "storehouse.cart.lifetime.days", defaultValue = "30") int days) {
    this.clock = clock;
    this.lifetime = Duration.ofDays(days);
  }

  Instant now() {
    return clock.instant();
  }

  /// When a cart ends that changes now.
  Instant end() {
    return now().plus(lifetime).truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
  }
}
