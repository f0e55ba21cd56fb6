package storehouse.launcher.bench;

import static storehouse.launcher.console.Texts.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import storehouse.launcher.bench.Sale.End;
import storehouse.launcher.check.Checker;
import storehouse.launcher.console.Progress;
import storehouse.launcher.console.StartFailure;
import storehouse.launcher.data.RunFile;
import storehouse.launcher.database.Stores;
import storehouse.launcher.imports.BackofficeClient;

/// Everybody wants the same article, and there are far too few. Beside it, the same crowd over a
/// thousand articles. With a kill, the shop's process dies in the middle of it.
public final class FlashSaleBench {

  private static final int ARTICLES = 1_000;
  private static final int OPEN = 1_000;
  private static final int ENOUGH = 1_000;
  private static final int PLENTY = 1_000_000;
  private static final int MOST_PER_SECOND = 1_500;
  private static final Duration SATURATED = Duration.ofSeconds(15);
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Duration ARRIVAL = Duration.ofSeconds(15);
  private static final Duration TO_SETTLE = Duration.ofSeconds(60);
  private static final double AT_LEAST = 1;
  private static final double AT_MOST = 1.5;
  private static final int MOST_SHOWN = 5;

  private final RunFile running;
  private final Path folder;
  private final Stores stores;
  private final PreparedCarts carts;
  private final BackofficeClient staff;
  private final Progress progress;
  private final Crowd crowd;

  /// So many buyers for so many units.
  public record Crowd(int buyers, int units) {

    public static final Crowd USUAL = new Crowd(20_000, 2_000);
  }

  /// `folder` takes the log of what was promised.
  public FlashSaleBench(RunFile running, Path folder, BackofficeClient staff, Crowd crowd) {
    this.running = running;
    this.folder = folder;
    this.stores = running.stores();
    this.carts = new PreparedCarts(stores);
    this.staff = staff;
    this.progress = Progress.onConsole();
    this.crowd = crowd;
  }

  /// True when everything was as it must be.
  public boolean run(boolean kill) {
    try (GatewayLatency latency = GatewayLatency.asInRealLife(running)) {
      return kill ? killed() : compared();
    } catch (SQLException | IOException e) {
      throw new StartFailure(text("bench.failed", e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure(text("interrupted"), e);
    }
  }

  private boolean compared() throws SQLException, IOException, InterruptedException {
    List<String> many = carts.newSkus(ARTICLES);
    PreparedCarts.stock(staff, many, PLENTY);
    warmUp(many);
    List<String> single = stocked(1, PLENTY);
    // Each twice, the second time in the other order: the machine changes while it measures.
    double spread = saturated(many);
    double hot = (saturated(single) + saturated(single)) / 2;
    spread = (spread + saturated(many)) / 2;
    progress.line(line("plenty of each", "%7.1f orders/s over %d articles", spread, ARTICLES));
    progress.line(
        line("plenty of one", "%7.1f orders/s = %.2f x  (asked: 1.0)", hot, hot / spread));
    int each = Math.max(1, crowd.units() / ARTICLES);
    int articles = crowd.units() / each;
    Outcome over = sale("sale of " + articles, stocked(articles, each), false);
    Outcome one = sale("sale of one", stocked(1, crowd.units()), false);
    double ratio = one.shopperMillis() / over.shopperMillis();
    progress.line(line("ordinary shopper", "p99 %.2f x  (asked: at most 1.5)", ratio));
    return over.right() && one.right() && hot >= spread * AT_LEAST && ratio <= AT_MOST;
  }

  private boolean killed() throws SQLException, IOException, InterruptedException {
    warmUp(stocked(ARTICLES, PLENTY));
    return sale("sale with a kill", stocked(1, crowd.units()), true).right();
  }

  private List<String> stocked(int articles, int units) throws SQLException {
    List<String> skus = carts.newSkus(articles);
    PreparedCarts.stock(staff, skus, units);
    return skus;
  }

  private void warmUp(List<String> skus) throws SQLException, InterruptedException {
    try (OrderSender sender = new OrderSender(address(), "standard")) {
      new WarmUp(stores, new OrderLoad(sender), progress)
          .run(count -> CartSource.prepared(carts.of(skus, count)));
    }
  }

  private double saturated(List<String> skus) throws SQLException, InterruptedException {
    try (OrderSender sender = new OrderSender(address(), "standard")) {
      List<String> wishes = carts.ofOne(skus, (int) SATURATED.toSeconds() * MOST_PER_SECOND);
      return new WarmUp(stores, new OrderLoad(sender), progress)
          .perSecond(CartSource.prepared(wishes), SATURATED, OPEN);
    }
  }

  private String address() {
    return running.address("shop").orElseThrow();
  }

  /// @param shopperMillis the 99th percentile of what an ordinary shopper waited for
  private record Outcome(boolean right, double shopperMillis) {}

  private Outcome sale(String name, List<String> skus, boolean kill)
      throws SQLException, IOException, InterruptedException {
    List<String> wishes = carts.ofOne(skus, crowd.buyers());
    List<String> others = carts.stocked(staff, ARTICLES, ENOUGH);
    OrdinaryShoppers ordinary = new OrdinaryShoppers(address(), others);
    try (Sale sale = new Sale(address(), PATIENCE);
        OrderProgress orders = new OrderProgress(stores)) {
      long start = System.nanoTime();
      Thread killer = kill ? Thread.ofVirtual().start(() -> killHalfway(sale)) : null;
      sale.run(wishes, ARRIVAL);
      double seconds = (System.nanoTime() - start) / 1e9;
      ordinary.close();
      if (killer != null) {
        killer.join();
      }
      orders.awaitQuiet();
      report(name, sale, seconds);
      double p99 = ordinary.micros().getValueAtPercentile(99) / 1e3;
      progress.line(
          line(
              "  ordinary shopper",
              "%d checkouts, a step p50 %.0f p99 %.0f ms",
              ordinary.bought(),
              ordinary.micros().getValueAtPercentile(50) / 1e3,
              p99));
      boolean exact = sale.count(End.CONFIRMED) == crowd.units() && sale.unclear().isEmpty();
      return new Outcome(booksAgree(sale.acknowledged()) && exact, p99);
    } finally {
      ordinary.close();
    }
  }

  private void report(String name, Sale sale, double seconds) {
    progress.line(
        line(
            name,
            "%d confirmed (asked: exactly %d), %d sold out, %d accepted and cancelled, %d unclear",
            sale.count(End.CONFIRMED),
            crowd.units(),
            sale.count(End.SOLD_OUT),
            sale.count(End.CANCELLED),
            sale.count(End.UNCLEAR)));
    progress.line(
        line(
            "",
            "%d buyers in %.1f s, turned away %d times",
            crowd.buyers(),
            seconds,
            sale.turnedAway()));
    sale.unclear().stream().limit(MOST_SHOWN).forEach(why -> progress.line("      " + why));
  }

  /// When every fourth unit is promised, as a power cut would.
  private void killHalfway(Sale sale) {
    try {
      while (sale.acknowledged().size() < crowd.units() / 4) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
      ProcessHandle shop = running.process("shop").orElseThrow();
      shop.destroyForcibly();
      progress.line(
          line(
              "kill -9",
              "process %d, with %d orders promised",
              shop.pid(),
              sale.acknowledged().size()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean booksAgree(Set<String> acknowledged) throws SQLException, IOException {
    Files.write(folder.resolve("promised-orders.txt"), acknowledged);
    boolean agree = true;
    for (Checker.Result result : new Checker(stores, running.gateways()).run(acknowledged)) {
      if (!result.findings().isEmpty()) {
        agree = false;
        String verdict = text("check.broken", result.findings().size());
        progress.line("      " + verdict + "  " + result.rule());
        result.shown().forEach(finding -> progress.line("        " + finding));
      }
    }
    progress.line(
        line(
            "",
            "%s for %d promised orders",
            agree ? "the books agree" : "THE BOOKS DISAGREE",
            acknowledged.size()));
    return agree;
  }

  private static String line(String name, String format, Object... values) {
    return String.format(Locale.ROOT, "  %-18s ", name)
        + String.format(Locale.ROOT, format, values);
  }
}
