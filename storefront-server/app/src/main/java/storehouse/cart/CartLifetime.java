package storehouse.cart;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// How long a cart lives after its last change.
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
    return now().plus(lifetime);
  }
}
