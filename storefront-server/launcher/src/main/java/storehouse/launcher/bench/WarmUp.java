package storehouse.launcher.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import storehouse.launcher.console.Progress;
import storehouse.launcher.database.Stores;

/// Loads the shop until it gets no quicker: while its compiler is still at work, a figure says more
/// about the compiler than about the shop.
final class WarmUp {

  private static final Duration ROUND = Duration.ofSeconds(15);
  private static final int MOST_ROUNDS = 8;
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

  void run(PreparedCarts carts, List<String> skus) throws SQLException, InterruptedException {
    double best = 0;
    for (int round = 1; round <= MOST_ROUNDS; round++) {
      progress.bar("Warming up", round, MOST_ROUNDS);
      double now =
          perSecond(carts.of(skus, (int) ROUND.toSeconds() * MOST_PER_SECOND), ROUND, OPEN);
      if (round > 1 && now < best * STILL_QUICKER) {
        return;
      }
      best = Math.max(best, now);
    }
  }

  /// What the shop carries through in a second when it is given as much as it takes.
  double perSecond(List<String> carts, Duration time, int open)
      throws SQLException, InterruptedException {
    try (OrderProgress orders = new OrderProgress(stores)) {
      long start = System.nanoTime();
      load.saturate(carts, time, open, orders);
      double perSecond = orders.completedNow() / ((System.nanoTime() - start) / 1e9);
      orders.awaitQuiet();
      return perSecond;
    }
  }
}
