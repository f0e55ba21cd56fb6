package storehouse.launcher.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/// A steady stream of orders on each of several gateways, all at the same time.
final class GatewayStreams {

  static final int PER_SECOND = 40;
  static final Duration TIME = Duration.ofSeconds(60);
  private static final Duration LONGEST_REST = Duration.ofSeconds(60);

  private final String shop;
  private final List<String> gateways;
  private final PreparedCarts carts;
  private final List<String> skus;

  GatewayStreams(String shop, List<String> gateways, PreparedCarts carts, List<String> skus) {
    this.shop = shop;
    this.gateways = gateways;
    this.carts = carts;
    this.skus = skus;
  }

  /// What was seen of the stream on one gateway.
  ///
  /// @param accepted microseconds from when each order was due to its acceptance
  /// @param turnedAway how often somebody was told to come back later
  /// @param confirmedMillis from each acceptance to CONFIRMED
  record Seen(String gateway, Histogram accepted, int turnedAway, List<Long> confirmedMillis) {

    /// The same gateway at two times.
    Seen and(Seen other) {
      Histogram both = accepted.copy();
      both.add(other.accepted);
      return new Seen(
          gateway,
          both,
          turnedAway + other.turnedAway,
          Stream.concat(confirmedMillis.stream(), other.confirmedMillis.stream()).toList());
    }

    double acceptedMillis(double percent) {
      return accepted.getValueAtPercentile(percent) / 1e3;
    }

    long confirmed(double percent) {
      List<Long> sorted = confirmedMillis.stream().sorted().toList();
      return sorted.isEmpty()
          ? 0
          : sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * percent / 100)));
    }
  }

  /// Returns when the orders on all gateways but those that hang are settled.
  List<Seen> run(GatewayOrders orders, List<String> hanging)
      throws SQLException, InterruptedException, ExecutionException {
    List<OrderSender> senders = new ArrayList<>();
    List<Future<Histogram>> sent = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(gateways.size())) {
      for (String gateway : gateways) {
        List<String> wishes = carts.of(skus, PER_SECOND * (int) TIME.toSeconds());
        OrderSender sender = new OrderSender(shop, "standard", List.of(gateway));
        senders.add(sender);
        sent.add(threads.submit(() -> new OrderLoad(sender).steady(wishes, PER_SECOND)));
      }
    }
    List<Seen> seen = new ArrayList<>();
    for (int i = 0; i < gateways.size(); i++) {
      String gateway = gateways.get(i);
      if (!hanging.contains(gateway)) {
        orders.awaitSettled(gateway, LONGEST_REST);
      }
      seen.add(
          new Seen(
              gateway,
              sent.get(i).get(),
              senders.get(i).turnedAway(),
              orders.millisToConfirmed(gateway)));
      senders.get(i).close();
    }
    return seen;
  }
}
