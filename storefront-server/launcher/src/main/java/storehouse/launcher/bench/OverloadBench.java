package storehouse.launcher.bench;

import static storehouse.launcher.console.Texts.text;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import storehouse.launcher.bench.OrderLoad.Flood;
import storehouse.launcher.bench.OrderLoad.Phase;
import storehouse.launcher.console.Progress;
import storehouse.launcher.console.StartFailure;
import storehouse.launcher.data.RunFile;
import storehouse.launcher.database.Stores;
import storehouse.launcher.imports.BackofficeClient;

/// Three times as many orders as the shop can carry, for a minute: how many go through meanwhile,
/// how the rest are turned away, and how soon it is as if nothing had been. The sustainable load is
/// measured just before, in the same run.
public final class OverloadBench {

  private static final Duration MEASURED = Duration.ofSeconds(20);
  private static final Duration QUIET = Duration.ofSeconds(10);
  private static final Duration AFTER = Duration.ofSeconds(15);
  private static final Duration OVERLOAD = Duration.ofSeconds(60);
  private static final double FACTOR = 3;
  private static final double COMFORTABLE = .7;
  private static final double AS_BEFORE = 2;
  private static final int SKUS = 1_000;
  private static final int UNITS = 1_000_000;
  private static final int OPEN = 2_000;
  private static final int MOST_PER_SECOND = 1_500;
  private static final int SPARE_CARTS = 10_000;

  private final RunFile running;
  private final Stores stores;
  private final BackofficeClient staff;
  private final Progress progress;

  public OverloadBench(RunFile running, BackofficeClient staff, Progress progress) {
    this.running = running;
    this.stores = running.stores();
    this.staff = staff;
    this.progress = progress;
  }

  public void run() {
    try (GatewayLatency latency = GatewayLatency.asInRealLife(running);
        OrderSender sender = new OrderSender(running.address("shop").orElseThrow(), "standard")) {
      measure(sender);
    } catch (SQLException | IOException e) {
      throw new StartFailure(text("bench.failed", e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure(text("interrupted"), e);
    }
  }

  private void measure(OrderSender sender) throws SQLException, InterruptedException {
    PreparedCarts carts = new PreparedCarts(stores);
    List<String> skus = carts.stocked(staff, SKUS, UNITS);
    OrderLoad load = new OrderLoad(sender);
    WarmUp warm = new WarmUp(stores, load, progress);
    warm.run(count -> CartSource.prepared(carts.of(skus, count)));
    int most = (int) MEASURED.toSeconds() * MOST_PER_SECOND;
    double sustainable = warm.perSecond(CartSource.prepared(carts.of(skus, most)), MEASURED, OPEN);
    progress.line(line("sustainable load", "%8.1f orders/s", sustainable));
    int wanted = (int) (sustainable * (OVERLOAD.plus(QUIET).plus(AFTER)).toSeconds() * 1.5);
    Queue<String> pool = new ConcurrentLinkedQueue<>(carts.of(skus, wanted + SPARE_CARTS));
    long before = quiet(load, pool, sustainable * COMFORTABLE);
    overload(sender, load, pool, new Sustained(sustainable, before));
  }

  /// @param millis how long half of all orders took at most under a comfortable load
  private record Sustained(double perSecond, long millis) {}

  private long quiet(OrderLoad load, Queue<String> carts, double perSecond)
      throws SQLException, InterruptedException {
    try (OrderProgress orders = new OrderProgress(stores)) {
      load.flood(carts, List.of(new Phase(perSecond, QUIET)));
      orders.awaitQuiet();
      long median = median(orders.millisToConfirmed());
      progress.line(
          line("comfortable load", "%8.1f orders/s   confirmed p50 %d ms", perSecond, median));
      return median;
    }
  }

  private void overload(
      OrderSender sender, OrderLoad load, Queue<String> carts, Sustained sustained)
      throws SQLException, InterruptedException {
    Meter meter = new Meter(running);
    Meter.Reading readBefore = meter.read();
    try (OrderProgress orders = new OrderProgress(stores);
        Ticker ticker = new Ticker(orders, sender)) {
      Instant end = Instant.now().plus(OVERLOAD);
      List<Flood> floods =
          load.flood(
              carts,
              List.of(
                  new Phase(FACTOR * sustained.perSecond(), OVERLOAD),
                  new Phase(sustained.perSecond() * COMFORTABLE, AFTER)));
      String processors = cpu(meter.read().since(readBefore));
      reportGoodput(ticker.perSecond((int) OVERLOAD.toSeconds()), sustained);
      reportAnswers(floods.getFirst(), sender);
      progress.line(line("processors", processors));
      orders.awaitQuiet();
      report(orders.confirmed(), end, ticker.refusalsFrom((int) OVERLOAD.toSeconds()), sustained);
      progress.line(
          line(
              "turned away",
              "%d after the overload",
              floods.getLast().turnedAway().getTotalCount()));
    }
  }

  private void reportGoodput(List<Long> perSecond, Sustained sustained) {
    double mean = perSecond.stream().mapToLong(Long::longValue).average().orElse(0);
    progress.line(
        line(
            FACTOR + " x that load",
            "%8.1f orders/s through = %.2f x (asked: 0.8)   (worst 5 s: %.1f)",
            mean,
            mean / sustained.perSecond(),
            worst(perSecond, 5)));
  }

  private void reportAnswers(Flood flood, OrderSender sender) {
    progress.line(
        line(
            "answers",
            "201: %d   429: %d   other or none, all in all: %d   429 without Retry-After: %d",
            flood.accepted().getTotalCount(),
            flood.turnedAway().getTotalCount(),
            sender.failed(),
            sender.turnedAwayBare()));
    progress.line(line("201 after", latencies(flood.accepted())));
    progress.line(line("429 after", latencies(flood.turnedAway())));
  }

  /// The first second from which on orders came through, nobody was turned away, and orders took as
  /// long as before. It counts from the end of the overload, so a straggler's wait counts as well.
  private void report(
      List<OrderProgress.Confirmed> confirmed,
      Instant end,
      List<Long> refusals,
      Sustained sustained) {
    int recovered = 0;
    StringBuilder medians = new StringBuilder();
    for (int second = 0; second < AFTER.toSeconds(); second++) {
      Instant from = end.plusSeconds(second);
      List<Long> millis =
          confirmed.stream()
              .filter(order -> !order.placedAt().isBefore(from))
              .filter(order -> order.placedAt().isBefore(from.plusSeconds(1)))
              .map(OrderProgress.Confirmed::millis)
              .sorted()
              .toList();
      medians.append(' ').append(median(millis));
      boolean refused = second < refusals.size() && refusals.get(second) > 0;
      if (refused || millis.isEmpty() || median(millis) > sustained.millis() * AS_BEFORE) {
        recovered = second + 1;
      }
    }
    progress.line(line("recovered after", "%d s", recovered));
    progress.line(line("confirmed p50", "by second after it:%s ms", medians));
  }

  private static String latencies(Histogram micros) {
    return String.format(
        Locale.ROOT,
        "p50 %.1f p99 %.1f p99.9 %.1f ms",
        micros.getValueAtPercentile(50) / 1e3,
        micros.getValueAtPercentile(99) / 1e3,
        micros.getValueAtPercentile(99.9) / 1e3);
  }

  private static String cpu(Meter.Reading spent) {
    StringBuilder text = new StringBuilder();
    spent
        .cpuSeconds()
        .forEach(
            (name, seconds) ->
                text.append(
                    String.format(
                        Locale.ROOT,
                        "%s %.2f   ",
                        name,
                        seconds / OVERLOAD.plus(AFTER).toSeconds())));
    return text.toString().strip();
  }

  private static double worst(List<Long> perSecond, int seconds) {
    double worst = Double.MAX_VALUE;
    for (int from = 0; from + seconds <= perSecond.size(); from++) {
      worst =
          Math.min(
              worst,
              perSecond.subList(from, from + seconds).stream()
                  .mapToLong(Long::longValue)
                  .average()
                  .orElse(0));
    }
    return worst;
  }

  private static long median(List<Long> sorted) {
    return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
  }

  private static String line(String name, String format, Object... values) {
    return String.format(Locale.ROOT, "  %-17s ", name)
        + String.format(Locale.ROOT, format, values);
  }

  /// Writes down each second how many orders ended and how many were turned away.
  private static final class Ticker implements AutoCloseable {

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final OrderProgress orders;
    private final OrderSender sender;
    private final List<Long> ended = new ArrayList<>();
    private final List<Long> refused = new ArrayList<>();
    private long endedBefore;
    private long refusedBefore;

    Ticker(OrderProgress orders, OrderSender sender) {
      this.orders = orders;
      this.sender = sender;
      this.refusedBefore = sender.turnedAway();
      clock.scheduleAtFixedRate(this::tick, 1, 1, TimeUnit.SECONDS);
    }

    private synchronized void tick() {
      ended.add(orders.completed() - endedBefore);
      refused.add(sender.turnedAway() - refusedBefore);
      endedBefore = orders.completed();
      refusedBefore = sender.turnedAway();
    }

    synchronized List<Long> perSecond(int seconds) {
      return List.copyOf(ended.subList(0, Math.min(seconds, ended.size())));
    }

    synchronized List<Long> refusalsFrom(int second) {
      return List.copyOf(refused.subList(Math.min(second, refused.size()), refused.size()));
    }

    @Override
    public void close() {
      clock.shutdownNow();
    }
  }
}
