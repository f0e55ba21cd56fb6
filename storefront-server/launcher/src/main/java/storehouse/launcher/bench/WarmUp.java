package storehouse.launcher.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import storehouse.launcher.console.Progress;
import storehouse.launcher.database.Stores;

/// Loads the shop until it gets no quicker: while its compiler is still at work, a figure says more
/// about the compiler than about the shop.
final class WarmUp {

  private static final Duration ROUND = Duration.ofSeconds(15);
  private static final int FEWEST_ROUNDS = 8;
  private static final int MOST_ROUNDS = 12;
  private static final double STILL_QUICKER = 1.05;
  private static final int MOST_PER_SECOND = 1_500;
  private static final int OPEN = 2_000;

  private final Stores stores;
  private final OrderLoad load;
  private final Progress progress;

  WarmUp(Stores stores, OrderLoad load, Progress progress) {
    this.stores = stores;
    this.load = load;
    this.progress = progress;
  }

  /// Gives the carts of a round, at least this many if they are prepared.
  interface Carts {
    CartSource atLeast(int count) throws SQLException;
  }

  void run(Carts carts) throws SQLException, InterruptedException {
    double best = 0;
    for (int round = 1; round <= MOST_ROUNDS; round++) {
      double now = perSecond(carts.atLeast((int) ROUND.toSeconds() * MOST_PER_SECOND), ROUND, OPEN);
      progress.line(String.format(Locale.ROOT, "  %-16s %8.1f orders/s", "warming up", now));
      if (round >= FEWEST_ROUNDS && now < best * STILL_QUICKER) {
        return;
      }
      best = Math.max(best, now);
    }
  }

  /// What the shop carries through in a second when it is given as much as it takes.
  double perSecond(CartSource carts, Duration time, int open)
      throws SQLException, InterruptedException {
    try (OrderProgress orders = new OrderProgress(stores)) {
      long start = System.nanoTime();
      load.saturate(carts, time, open, orders);
      double perSecond = orders.completedNow() / ((System.nanoTime() - start) / 1e9);
      orders.awaitQuiet();
      Saturation.requireAllStand(orders);
      return perSecond;
    }
  }
}
