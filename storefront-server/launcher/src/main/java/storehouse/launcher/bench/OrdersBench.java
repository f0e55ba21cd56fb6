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
  private static final Duration STEADY = Duration.ofSeconds(20);
  private static final double COMFORTABLE = .7;
  private static final int SKUS = 1_000;
  private static final int UNITS = 1_000_000;
  private static final int MOST_PER_SECOND = 1_500;

  private final RunFile running;
  private final Stores stores;
  private final BackofficeClient staff;
  private final Progress progress;

  public OrdersBench(RunFile running, BackofficeClient staff, Progress progress) {
    this.running = running;
    this.stores = running.stores();
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

  private void measure() throws SQLException, InterruptedException {
    PreparedCarts carts = new PreparedCarts(stores);
    List<String> skus = carts.stocked(staff, SKUS, UNITS);
    try (OrderSender sender = new OrderSender(running.address("shop").orElseThrow(), "standard")) {
      OrderLoad load = new OrderLoad(sender);
      new WarmUp(stores, load, progress).run(count -> CartSource.prepared(carts.of(skus, count)));
      double baseline = new JdbcBaseline(stores.store("orders")).run(BASELINE);
      progress.line(Saturation.line("plain JDBC", baseline, ""));
      CartSource prepared =
          CartSource.prepared(
              carts.of(skus, (int) Saturation.MEASURED.toSeconds() * MOST_PER_SECOND));
      double saturated =
          new Saturation(running, progress).measure("full saga", load, prepared, baseline);
      double rate = saturated * COMFORTABLE;
      steady(load, carts.of(skus, (int) (rate * STEADY.toSeconds())), rate);
      progress.line("  answers: " + sender.answers());
    }
  }

  private void steady(OrderLoad load, List<String> carts, double rate)
      throws SQLException, InterruptedException {
    try (OrderProgress orders = new OrderProgress(stores)) {
      Histogram accepted = load.steady(carts, rate);
      orders.awaitQuiet();
      Saturation.requireAllStand(orders);
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

  private static long percentile(List<Long> sorted, double percent) {
    return sorted.isEmpty()
        ? -1
        : sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * percent / 100)));
  }
}
