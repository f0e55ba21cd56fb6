package storehouse.launcher.campaign;

import java.time.Duration;
import java.util.Random;
import storehouse.launcher.shop.Part;

/// What dies, and how long after everything runs again: the same for the same seed and number.
record KillPlan(long seed) {

  private static final int SHOP_PERCENT = 30;
  private static final int DATABASE_PERCENT = 40;
  private static final int EARLIEST_MILLIS = 100;
  private static final int LATEST_MILLIS = 2_000;
  private static final long SPREAD = 1_000_003;

  /// One kill; `delay` counts from the moment when orders are accepted again.
  record Kill(int number, Part victim, Duration delay) {}

  Kill kill(int number) {
    Random random = new Random(seed * SPREAD + number);
    // The first values of neighbouring seeds resemble each other.
    random.nextInt();
    int percent = random.nextInt(100);
    Part victim =
        percent < SHOP_PERCENT
            ? Part.SHOP
            : percent < SHOP_PERCENT + DATABASE_PERCENT ? Part.MARIADB : Part.SOLR;
    return new Kill(
        number, victim, Duration.ofMillis(random.nextInt(EARLIEST_MILLIS, LATEST_MILLIS)));
  }

  /// How the order of a cart is paid: mostly well, sometimes not.
  static String token(Random random) {
    int percent = random.nextInt(100);
    if (percent < 84) {
      return "tok_ok";
    }
    return switch (percent % 8) {
      case 0, 1 -> "tok_declined";
      case 2 -> "tok_insufficient_funds";
      case 3, 4 -> "tok_capture_fails";
      case 5 -> "tok_timeout_applied";
      case 6 -> "tok_timeout_not_applied";
      default -> "tok_slow";
    };
  }
}
