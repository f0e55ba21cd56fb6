package storehouse.launcher.campaign;

import static storehouse.launcher.console.Texts.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import storehouse.launcher.bench.PreparedCarts;
import storehouse.launcher.campaign.KillPlan.Kill;
import storehouse.launcher.check.Checker;
import storehouse.launcher.console.Progress;
import storehouse.launcher.console.StartFailure;
import storehouse.launcher.data.DataFolder;
import storehouse.launcher.imports.BackofficeClient;
import storehouse.launcher.shop.Part;
import storehouse.launcher.shop.RunningShop;
import storehouse.launcher.shop.ShopOptions;
import storehouse.model.backoffice.SignInRequest;

/// Kills parts of a shop of its own, one at a time, under load. After a few kills the shoppers
/// pause, and then every promised order must be settled and the books must agree.
public final class KillCampaign {

  private static final int KILLS_A_ROUND = 10;
  private static final int ORDERS_BEFORE_EACH_KILL = 10;
  private static final int ARTICLES = 20;
  private static final int UNITS = 1_000_000;
  private static final int CARTS_A_ROUND = 10_000;
  private static final int ASKING_AT_EACH_KILL = 6;
  private static final Duration RECOVERY = Duration.ofMinutes(3);
  private static final Duration TO_SETTLE = Duration.ofSeconds(90);
  private static final String PROMISED = "kills-promised.txt";

  private final Path folder;
  private final SignInRequest account;
  private final int kills;
  private final KillPlan plan;
  private final KillScore score;
  private final KillTimes times = new KillTimes();
  private final Progress progress = Progress.onConsole();

  /// A campaign of this many kills, in a data folder of its own.
  public KillCampaign(Path folder, SignInRequest account, int kills, long seed) {
    this.folder = folder;
    this.account = account;
    this.kills = kills;
    this.plan = new KillPlan(seed);
    String commit = SourceTree.find().commit();
    this.score = KillScore.read(folder, commit, seed);
    progress.line(text("kills.begin", kills, seed, commit, score.next()));
  }

  /// Begins with this kill instead of where the last start ended.
  public void goTo(int number) {
    score.goTo(number);
  }

  /// True when nothing was violated.
  public boolean run() {
    try (DataFolder data = DataFolder.open(folder);
        RunningShop shop =
            RunningShop.over(
                data,
                new ShopOptions(0, true, false, Map.of("STOREHOUSE_RATE_LIMIT", "off"), true),
                Progress.silent())) {
      Runtime.getRuntime().addShutdownHook(new Thread(shop::close));
      long since = System.nanoTime();
      shop.open();
      progress.finished(Part.SHOP.title(), shop.addresses().shop(), since);
      times.mark("open");
      leaveArchives(shop);
      while (score.next() <= kills) {
        if (!round(shop)) {
          return false;
        }
        score.write();
      }
      progress.line(sum());
      progress.line(times.sum());
      return true;
    } catch (SQLException | IOException e) {
      throw new StartFailure(text("bench.failed", e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure(text("interrupted"), e);
    }
  }

  /// One orderly end of each Java part, from which every later start is quicker.
  private void leaveArchives(RunningShop shop) throws InterruptedException {
    for (Part part : List.of(Part.SOLR, Part.SHOP)) {
      if (Files.notExists(shop.archive(part))) {
        long before = shop.process(part).orElseThrow().pid();
        shop.renew(part);
        awaitSuccessor(shop, part, before);
      }
    }
    shop.awaitReady(RECOVERY);
    times.mark("leave archives");
  }

  private String sum() {
    StringBuilder sum = new StringBuilder();
    for (Part part : Part.values()) {
      if (score.kills(part) > 0) {
        sum.append(' ').append(score.kills(part)).append(" x ").append(part.title()).append(',');
      }
    }
    return text("kills.sum", score.next() - 1, sum);
  }

  private boolean round(RunningShop shop) throws SQLException, IOException, InterruptedException {
    String address = shop.addresses().shop();
    PreparedCarts carts = new PreparedCarts(shop.stores());
    List<String> skus = carts.newSkus(ARTICLES);
    try (BackofficeClient staff = new BackofficeClient(address, account)) {
      PreparedCarts.stock(staff, skus, UNITS);
    }
    var wishes = new ConcurrentLinkedQueue<>(carts.ofOne(skus, CARTS_A_ROUND));
    times.mark("prepare a round");
    KillLoad load =
        new KillLoad(address, wishes, plan.seed() + score.next(), folder.resolve(PROMISED));
    int last = Math.min(kills, score.next() + KILLS_A_ROUND - 1);
    try {
      while (score.next() <= last) {
        kill(shop, load, plan.kill(score.next()));
      }
    } finally {
      load.close();
    }
    return holds(shop, load);
  }

  private void kill(RunningShop shop, KillLoad load, Kill kill) throws InterruptedException {
    String title = kill.victim().title();
    int before = load.accepted();
    load.rush();
    await(() -> load.accepted() >= before + ORDERS_BEFORE_EACH_KILL, "no orders are accepted");
    TimeUnit.MILLISECONDS.sleep(kill.delay().toMillis());
    await(() -> load.asking() >= ASKING_AT_EACH_KILL, "nobody orders");
    ProcessHandle victim = shop.process(kill.victim()).orElseThrow();
    int promised = load.accepted();
    int asking = load.asking();
    times.mark("under load before a kill");
    shop.kill(kill.victim());
    load.stroll();
    awaitSuccessor(shop, kill.victim(), victim.pid());
    shop.awaitReady(RECOVERY);
    score.killed(kill.victim());
    progress.line(
        String.format(
            Locale.ROOT,
            "  kill %3d  %-8s after %4d ms, %5d promised, %2d asked, back after %4.1f s",
            kill.number(),
            title,
            kill.delay().toMillis(),
            promised,
            asking,
            times.mark(title)));
  }

  private static void awaitSuccessor(RunningShop shop, Part part, long pid)
      throws InterruptedException {
    await(
        () -> shop.process(part).filter(now -> now.pid() != pid).isPresent(),
        part.title() + " is not started again");
  }

  private static void await(BooleanSupplier condition, String otherwise)
      throws InterruptedException {
    long deadline = System.nanoTime() + RECOVERY.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new StartFailure(text("kills.stuck", otherwise));
      }
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }

  private boolean holds(RunningShop shop, KillLoad load)
      throws SQLException, IOException, InterruptedException {
    times.mark("shoppers leave");
    long since = System.nanoTime();
    while (underWay(shop) > 0 && System.nanoTime() - since < TO_SETTLE.toNanos()) {
      TimeUnit.MILLISECONDS.sleep(200);
    }
    double settled = times.mark("settle");
    Set<String> promised = new HashSet<>(Files.readAllLines(folder.resolve(PROMISED)));
    List<String> findings = new ArrayList<>(load.strange());
    new Checker(shop.stores(), shop.addresses().gateways())
        .run(promised)
        .forEach(result -> findings.addAll(result.findings()));
    progress.line(
        String.format(
            Locale.ROOT,
            "  checked   %d promised in all, settled after %.1f s, compared in %.1f s: %d"
                + " violations",
            promised.size(),
            settled,
            times.mark("compare the books"),
            findings.size()));
    findings.stream().limit(20).forEach(finding -> progress.line("      " + finding));
    return findings.isEmpty();
  }

  private static long underWay(RunningShop shop) throws SQLException {
    try (Connection connection = shop.stores().store("orders").connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select count(*) from saga_instance where active = 1")) {
      row.next();
      return row.getLong(1);
    }
  }
}
