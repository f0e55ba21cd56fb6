package storehouse.launcher.bench;

import static storehouse.launcher.console.Texts.text;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import storehouse.launcher.bench.history.PastOrders;
import storehouse.launcher.console.Progress;
import storehouse.launcher.console.StartFailure;
import storehouse.launcher.data.RunFile;
import storehouse.launcher.database.Stores;
import storehouse.launcher.imports.BackofficeClient;

/// Orders per second in an empty shop and, in the same run, after a year in which it settled a
/// million orders.
public final class MillionBench {

  private static final int ORDERS = 1_000_000;
  private static final Duration MEASURED = Duration.ofSeconds(20);
  private static final int OPEN = 2_000;
  private static final int MOST_PER_SECOND = 1_500;
  private static final int SKUS = 1_000;
  private static final int UNITS = 1_000_000;

  private final RunFile running;
  private final Stores stores;
  private final BackofficeClient staff;
  private final Progress progress;

  public MillionBench(RunFile running, BackofficeClient staff, Progress progress) {
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
      WarmUp load = new WarmUp(stores, new OrderLoad(sender), progress);
      double empty = perSecond(load, carts, skus);
      long start = System.nanoTime();
      new PastOrders(stores, ORDERS)
          .write(percent -> progress.now(text("bench.filling", ORDERS, percent)));
      progress.line(text("bench.filled", count(), (System.nanoTime() - start) / 1_000_000_000));
      double full = perSecond(load, carts, skus);
      progress.line(
          String.format(
              Locale.ROOT, "  full / empty     %8.2f   (asked: at least 0.85)", full / empty));
      progress.line("  answers: " + sender.answers());
    }
  }

  /// Both are measured only once the shop gets no quicker any more.
  private double perSecond(WarmUp load, PreparedCarts carts, List<String> skus)
      throws SQLException, InterruptedException {
    load.run(count -> CartSource.prepared(carts.of(skus, count)));
    List<String> wanted = carts.of(skus, (int) MEASURED.toSeconds() * MOST_PER_SECOND);
    double perSecond = load.perSecond(CartSource.prepared(wanted), MEASURED, OPEN);
    progress.line(line(perSecond));
    return perSecond;
  }

  private String line(double perSecond) throws SQLException {
    return String.format(
        Locale.ROOT, "  %8.1f orders/s with %,d orders in the database", perSecond, count());
  }

  private long count() throws SQLException {
    try (Connection connection = stores.store("orders").connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from order_head")) {
      row.next();
      return row.getLong(1);
    }
  }
}
