package storehouse.launcher.bench;

import static storehouse.launcher.console.Texts.text;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import storehouse.launcher.console.Progress;
import storehouse.launcher.console.StartFailure;
import storehouse.launcher.data.RunFile;
import storehouse.launcher.database.Stores;

/// What the shop carries through when it is given as much as it takes, and what that costs.
final class Saturation {

  static final Duration MEASURED = Duration.ofSeconds(20);
  private static final int OPEN = 2_000;

  private final Stores stores;
  private final Meter meter;
  private final Progress progress;

  Saturation(RunFile running, Progress progress) {
    this.stores = running.stores();
    this.meter = new Meter(running);
    this.progress = progress;
  }

  /// Orders per second, with a line that compares them with the baseline's.
  double measure(String name, OrderLoad load, CartSource carts, double baseline)
      throws SQLException, InterruptedException {
    try (OrderProgress orders = new OrderProgress(stores)) {
      Meter.Reading before = meter.read();
      long start = System.nanoTime();
      load.saturate(carts, MEASURED, OPEN, orders);
      long settled = orders.completedNow();
      double perSecond = settled / ((System.nanoTime() - start) / 1e9);
      Meter.Reading spent = meter.read().since(before);
      progress.line(
          line(
              name,
              perSecond,
              String.format(Locale.ROOT, "%.2f x the baseline", perSecond / baseline)));
      reportCost(spent, settled);
      orders.awaitQuiet();
      requireAllStand(orders);
      return perSecond;
    }
  }

  private void reportCost(Meter.Reading spent, double orders) {
    progress.line(
        String.format(
            Locale.ROOT,
            "  an order costs    %.2f commits, %.2f log syncs, %.1f statements",
            spent.count("Com_commit") / orders,
            spent.count("Innodb_os_log_fsyncs") / orders,
            spent.count("Questions") / orders));
    spent
        .cpuSeconds()
        .forEach(
            (name, seconds) ->
                progress.line(
                    String.format(
                        Locale.ROOT, "  %-16s %8.2f ms CPU", name, seconds * 1e3 / orders)));
  }

  /// An order that is undone costs less than one that goes through, and would flatter the figure.
  static void requireAllStand(OrderProgress orders) throws SQLException {
    long undone = orders.undone();
    if (undone > 0) {
      throw new StartFailure(text("bench.undone", undone));
    }
  }

  static String line(String name, double perSecond, String more) {
    return String.format(Locale.ROOT, "  %-16s %8.1f orders/s   %s", name, perSecond, more)
        .stripTrailing();
  }
}
