package storehouse.inventory.holds;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// How long a cart holds what is in it: so long after its last change (0: carts hold nothing), and
/// never longer than `longest` after its first.
@Singleton
public final class HoldTimes {

  private final Duration afterChange;
  private final Duration longest;

  @Inject
  public HoldTimes(
      @ConfigProperty(name = "storehouse.cart.hold.minutes", defaultValue = "0") int minutes,
      @ConfigProperty(name = "storehouse.cart.hold.longest.minutes", defaultValue = "60")
          int longestMinutes) {
    this.afterChange = Duration.ofMinutes(minutes);
    this.longest = Duration.ofMinutes(longestMinutes);
  }

  public boolean areOn() {
    return afterChange.isPositive();
  }

  /// Until when a cart that changed now, and first held something then, holds it.
  public Instant until(Instant now, Instant since) {
    Instant byChange = now.plus(afterChange);
    Instant atMost = since.plus(longest);
    return byChange.isBefore(atMost) ? byChange : atMost;
  }

  /// A cart may begin anew that long after its first hold, so that nobody holds goods for ever by
  /// putting them in and out.
  Instant forgotten(Instant now) {
    return now.minus(longest.multipliedBy(2)).minus(Duration.ofHours(1));
  }
}
