package storehouse.launcher.bench;

import static storehouse.launcher.console.Texts.text;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import storehouse.launcher.bench.GatewayOrders.Fates;
import storehouse.launcher.bench.GatewayStreams.Seen;
import storehouse.launcher.console.Progress;
import storehouse.launcher.console.StartFailure;
import storehouse.launcher.data.RunFile;
import storehouse.launcher.database.Stores;
import storehouse.launcher.imports.BackofficeClient;

/// A steady stream of orders on each gateway, while all of them answer, and while one of them, each
/// in turn, takes requests and answers none: how long orders on the others take meanwhile, and what
/// becomes of those on the one that hung.
public final class PaymentsBench {

  private static final Duration LONGEST_CATCHING_UP = Duration.ofMinutes(5);
  private static final double AT_MOST = 1.3;
  private static final int SKUS = 1_000;
  private static final int UNITS = 1_000_000;

  private final RunFile running;
  private final Stores stores;
  private final BackofficeClient staff;
  private final Progress progress;

  public PaymentsBench(RunFile running, BackofficeClient staff, Progress progress) {
    this.running = running;
    this.stores = running.stores();
    this.staff = staff;
    this.progress = progress;
  }

  /// True when no gateway that hung was felt on the others, and none of its own orders was lost.
  public boolean run() {
    try (GatewayLatency latency = GatewayLatency.asInRealLife(running)) {
      return measure(latency);
    } catch (SQLException | IOException | ExecutionException e) {
      throw new StartFailure(text("bench.failed", e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure(text("interrupted"), e);
    }
  }

  /// The streams while one gateway hung, and what became of its own orders once it went on.
  private record Trouble(String hanging, List<Seen> streams, Fates fates, double seconds) {}

  private boolean measure(GatewayLatency latency)
      throws SQLException, IOException, InterruptedException, ExecutionException {
    List<String> gateways = running.gatewayNames();
    String shop = running.address("shop").orElseThrow();
    PreparedCarts carts = new PreparedCarts(stores);
    List<String> skus = carts.stocked(staff, SKUS, UNITS);
    try (OrderSender all = new OrderSender(shop, "standard", gateways)) {
      new WarmUp(stores, new OrderLoad(all), progress)
          .run(count -> CartSource.prepared(carts.of(skus, count)));
    }
    GatewayStreams streams = new GatewayStreams(shop, gateways, carts, skus);
    // The machine changes while it measures, so the quiet time is looked at before and after.
    List<Seen> before = quiet(streams);
    List<Trouble> troubles = new ArrayList<>();
    for (String gateway : gateways) {
      troubles.add(trouble(gateway, streams, latency));
    }
    List<Seen> after = quiet(streams);
    return report(together(before, after), troubles);
  }

  private List<Seen> quiet(GatewayStreams streams)
      throws SQLException, InterruptedException, ExecutionException {
    progress.now(text("bench.all-answer"));
    try (GatewayOrders orders = new GatewayOrders(stores)) {
      return streams.run(orders, List.of());
    }
  }

  private Trouble trouble(String gateway, GatewayStreams streams, GatewayLatency latency)
      throws SQLException, IOException, InterruptedException, ExecutionException {
    progress.now(text("bench.hangs", gateway));
    try (GatewayOrders orders = new GatewayOrders(stores)) {
      latency.hang(gateway);
      List<Seen> seen = streams.run(orders, List.of(gateway));
      latency.goOn(gateway);
      long since = System.nanoTime();
      Fates fates = orders.awaitSettled(gateway, LONGEST_CATCHING_UP);
      return new Trouble(gateway, seen, fates, (System.nanoTime() - since) / 1e9);
    }
  }

  private static List<Seen> together(List<Seen> before, List<Seen> after) {
    return IntStream.range(0, before.size())
        .mapToObj(i -> before.get(i).and(after.get(i)))
        .toList();
  }

  private boolean report(List<Seen> quiet, List<Trouble> troubles) {
    progress.line(
        String.format(
            Locale.ROOT,
            "  %d orders/s on each gateway, %d s at a time; ms from acceptance to CONFIRMED:",
            GatewayStreams.PER_SECOND,
            GatewayStreams.TIME.toSeconds()));
    progress.line("  hangs     orders on  accepted p99      p50      p99  turned away");
    quiet.forEach(seen -> progress.line(line("-", seen, "")));
    boolean right = true;
    for (Trouble trouble : troubles) {
      for (int i = 0; i < quiet.size(); i++) {
        Seen seen = trouble.streams().get(i);
        if (!seen.gateway().equals(trouble.hanging())) {
          right &= untouched(trouble, seen, quiet.get(i));
        }
      }
      right &= caughtUp(trouble);
    }
    return right;
  }

  private boolean untouched(Trouble trouble, Seen seen, Seen quiet) {
    double ratio = (double) seen.confirmed(99) / quiet.confirmed(99);
    String compared =
        String.format(Locale.ROOT, "   p99 %.2f x (asked: at most %.1f)", ratio, AT_MOST);
    progress.line(line(trouble.hanging(), seen, compared));
    return ratio <= AT_MOST && seen.turnedAway() <= quiet.turnedAway();
  }

  private static String line(String hanging, Seen seen, String more) {
    return String.format(
        Locale.ROOT,
        "  %-9s %-9s %10.1f ms %8d %8d %12d%s",
        hanging,
        seen.gateway(),
        seen.acceptedMillis(99),
        seen.confirmed(50),
        seen.confirmed(99),
        seen.turnedAway(),
        more);
  }

  private boolean caughtUp(Trouble trouble) {
    Fates fates = trouble.fates();
    progress.line(
        String.format(
            Locale.ROOT,
            "  %-9s %-9s %d confirmed, %d cancelled, %d under way %.0f s after it went on",
            trouble.hanging(),
            trouble.hanging(),
            fates.confirmed(),
            fates.cancelled(),
            fates.underWay(),
            trouble.seconds()));
    return fates.allConfirmed();
  }
}
