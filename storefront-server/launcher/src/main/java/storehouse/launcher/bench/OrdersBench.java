package storehouse.launcher.bench;

import static storehouse.launcher.console.Texts.text;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;
import storehouse.launcher.console.Progress;
import storehouse.launcher.console.StartFailure;
import storehouse.launcher.data.RunFile;
import storehouse.launcher.database.Stores;
import storehouse.launcher.imports.BackofficeClient;

/// Orders per second through the whole saga over HTTP, beside a plain-JDBC baseline on the same
/// database in the same run. The gateway's simulator answers after 50 ms.
public final class OrdersBench {

  private static final Duration BASELINE = Duration.ofSeconds(10);
  private static final Duration WARM_UP = Duration.ofSeconds(15);
  private static final int MOST_WARM_UPS = 12;
  private static final double STILL_WARMING = 1.05;
  private static final Duration MEASURED = Duration.ofSeconds(20);
  private static final double COMFORTABLE = .7;
  private static final int SKUS = 1_000;
  private static final int UNITS = 1_000_000;
  private static final int OPEN = 2_000;
  private static final int MOST_PER_SECOND = 1_000;

  private final RunFile running;
  private final Stores stores;
  private final Meter meter;
  private final BackofficeClient staff;
  private final Progress progress;

  public OrdersBench(RunFile running, BackofficeClient staff, Progress progress) {
    this.running = running;
    this.stores = running.stores();
    this.meter = new Meter(running);
    this.staff = staff;
    this.progress = progress;
  }

  public void run() {
    try (GatewayLatency latency = GatewayLatency.asInRealLife(running)) {
      measure();
    } catch (SQLException | IOException e) {
      throw new StartFailure(text("bench.failed", e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure(text("interrupted"), e);
    }
  }

  private void measure() throws SQLException, InterruptedException, IOException {
    PreparedCarts carts = new PreparedCarts(stores);
    List<String> skus = carts.skus(SKUS);
    if (skus.isEmpty()) {
      throw new StartFailure(text("bench.nothing-to-buy"));
    }
    PreparedCarts.stock(staff, skus, UNITS);
    try (OrderSender sender = new OrderSender(running.address("shop").orElseThrow(), "standard")) {
      OrderLoad load = new OrderLoad(sender);
      progress.now(text("bench.warming-up"));
      warmUp(load, carts, skus);
      double baseline = new JdbcBaseline(stores.store("orders")).run(BASELINE);
      progress.line(line("plain JDBC", baseline, ""));
      double saturated = saturated(load, carts.of(skus, cartsFor(MEASURED)), baseline);
      double rate = saturated * COMFORTABLE;
      steady(load, carts.of(skus, (int) (rate * MEASURED.toSeconds())), rate);
      progress.line("  answers: " + sender.answers());
    }
  }

  private static int cartsFor(Duration time) {
    return (int) time.toSeconds() * MOST_PER_SECOND;
  }

  /// Until the shop gets no quicker: a compiler that is still at work takes its share of the
  /// machine.
  private void warmUp(OrderLoad load, PreparedCarts carts, List<String> skus)
      throws SQLException, InterruptedException {
    double best = 0;
    for (int i = 0; i < MOST_WARM_UPS; i++) {
      double now = warm(load, carts.of(skus, cartsFor(WARM_UP)));
      progress.line(line("warming up", now, ""));
      if (i > 3 && now < best * STILL_WARMING) {
        return;
      }
      best = Math.max(best, now);
    }
  }

  private double warm(OrderLoad load, List<String> carts)
      throws SQLException, InterruptedException {
    try (OrderProgress orders = new OrderProgress(stores)) {
      long start = System.nanoTime();
      load.saturate(carts, WARM_UP, OPEN, orders);
      double perSecond = orders.completedNow() / ((System.nanoTime() - start) / 1e9);
      orders.awaitQuiet();
      return perSecond;
    }
  }

  private double saturated(OrderLoad load, List<String> carts, double baseline)
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
              "full saga",
              perSecond,
              String.format(Locale.ROOT, "%.2f x the baseline", perSecond / baseline)));
      progress.line(
          String.format(
              Locale.ROOT,
              "  an order costs    %.2f commits, %.2f log syncs, %.1f statements",
              spent.count("Com_commit") / (double) settled,
              spent.count("Innodb_os_log_fsyncs") / (double) settled,
              spent.count("Questions") / (double) settled));
      spent
          .cpuSeconds()
          .forEach(
              (name, seconds) ->
                  progress.line(
                      String.format(
                          Locale.ROOT, "  %-16s %8.2f ms CPU", name, seconds * 1e3 / settled)));
      orders.awaitQuiet();
      requireAllStand(orders);
      return perSecond;
    }
  }

  private void steady(OrderLoad load, List<String> carts, double rate)
      throws SQLException, InterruptedException {
    try (OrderProgress orders = new OrderProgress(stores)) {
      Histogram accepted = load.steady(carts, rate);
      orders.awaitQuiet();
      requireAllStand(orders);
      List<Long> confirmed = orders.millisToConfirmed();
      progress.line(
          String.format(
              Locale.ROOT,
              "  at %.0f orders/s    accepted p50 %.1f p99 %.1f p99.9 %.1f ms",
              rate,
              accepted.getValueAtPercentile(50) / 1e3,
              accepted.getValueAtPercentile(99) / 1e3,
              accepted.getValueAtPercentile(99.9) / 1e3));
      progress.line(
          String.format(
              Locale.ROOT,
              "  then confirmed     p50 %d p99 %d p99.9 %d ms (%d of %d)",
              percentile(confirmed, 50),
              percentile(confirmed, 99),
              percentile(confirmed, 99.9),
              confirmed.size(),
              carts.size()));
    }
  }

  /// An order that is undone costs less than one that goes through, and would flatter the figure.
  private static void requireAllStand(OrderProgress orders) throws SQLException {
    long undone = orders.undone();
    if (undone > 0) {
      throw new StartFailure(text("bench.undone", undone));
    }
  }

  private static long percentile(List<Long> sorted, double percent) {
    return sorted.isEmpty()
        ? -1
        : sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * percent / 100)));
  }

  private static String line(String name, double perSecond, String more) {
    return String.format(Locale.ROOT, "  %-16s %8.1f orders/s   %s", name, perSecond, more);
  }
}
