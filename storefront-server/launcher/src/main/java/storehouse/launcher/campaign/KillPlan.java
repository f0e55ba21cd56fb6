package storehouse.launcher.campaign;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import storehouse.launcher.shop.Part;

/// What dies, and how long after everything runs again: the same for the same seed and number. Of
/// each twenty kills as many are the shop's, in an order that the seed decides.
record KillPlan(long seed) {

  private static final int SHOP_OF_TWENTY = 5;
  private static final int DATABASE_OF_TWENTY = 9;
  private static final int SEARCH_OF_TWENTY = 6;
  private static final int TWENTY = SHOP_OF_TWENTY + DATABASE_OF_TWENTY + SEARCH_OF_TWENTY;
  private static final int EARLIEST_MILLIS = 100;
  private static final int LATEST_MILLIS = 1_000;
  private static final long SPREAD = 1_000_003;

  /// One kill; `delay` counts from the moment when orders are accepted again.
  record Kill(int number, Part victim, Duration delay) {}

  Kill kill(int number) {
    int before = number - 1;
    Part victim = victims(before / TWENTY).get(before % TWENTY);
    Random random = random(number);
    return new Kill(
        number, victim, Duration.ofMillis(random.nextInt(EARLIEST_MILLIS, LATEST_MILLIS)));
  }

  private List<Part> victims(int twenty) {
    List<Part> victims = new ArrayList<>(Collections.nCopies(SHOP_OF_TWENTY, Part.SHOP));
    victims.addAll(Collections.nCopies(DATABASE_OF_TWENTY, Part.MARIADB));
    victims.addAll(Collections.nCopies(SEARCH_OF_TWENTY, Part.SOLR));
    Collections.shuffle(victims, random(-1 - twenty));
    return victims;
  }

  private Random random(int number) {
    Random random = new Random(seed * SPREAD + number);
    // The first values of neighbouring seeds resemble each other.
    random.nextInt();
    return random;
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
