package storehouse.launcher.bench;

import static storehouse.launcher.console.Texts.text;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import storehouse.launcher.console.Progress;
import storehouse.launcher.console.StartFailure;
import storehouse.launcher.data.RunFile;
import storehouse.launcher.database.Stores;
import storehouse.launcher.imports.BackofficeClient;

/// Whole checkouts per second over HTTP (a cart, two lines, a quote, an order, and the saga to its
/// end), beside the same plain-JDBC baseline as [OrdersBench], in the same run.
public final class CheckoutBench {

  private static final Duration BASELINE = Duration.ofSeconds(10);
  private static final int SHOPPERS = 96;
  private static final int SKUS = 1_000;
  private static final int UNITS = 1_000_000;

  private final RunFile running;
  private final Stores stores;
  private final BackofficeClient staff;
  private final Progress progress;

  public CheckoutBench(RunFile running, BackofficeClient staff, Progress progress) {
    this.running = running;
    this.stores = running.stores();
    this.staff = staff;
    this.progress = progress;
  }

  public void run() {
    try (GatewayLatency latency = GatewayLatency.asInRealLife(running)) {
      measure(running.address("shop").orElseThrow());
    } catch (SQLException | IOException e) {
      throw new StartFailure(text("bench.failed", e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure(text("interrupted"), e);
    }
  }

  private void measure(String shop) throws SQLException, IOException, InterruptedException {
    List<String> skus = new PreparedCarts(stores).stocked(staff, SKUS, UNITS);
    try (OrderSender sender = new OrderSender(shop, "standard");
        CartsFilledNow carts = new CartsFilledNow(shop, skus)) {
      carts.again(carts.next());
      OrderLoad load = new OrderLoad(sender, SHOPPERS);
      new WarmUp(stores, load, progress).run(_ -> carts);
      double baseline = new JdbcBaseline(stores.store("orders")).run(BASELINE);
      progress.line(Saturation.line("plain JDBC", baseline, ""));
      new Saturation(running, progress).measure("whole checkouts", load, carts, baseline);
      progress.line("  answers: " + sender.answers() + ", carts refused: " + carts.failed());
    }
  }
}
