package storehouse.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import storehouse.launcher.check.Checker;
import storehouse.launcher.check.GatewayBooks;
import storehouse.launcher.check.Intent;
import storehouse.launcher.data.DataFolder;
import storehouse.launcher.database.Stores;
import storehouse.launcher.shop.RunningShop;
import storehouse.launcher.shop.ShopOptions;

/// The one running shop of this test run, with a few goods to sell and a replica for what shoppers
/// look at, which may be as far behind as a test wants. Its data folder is new.
final class Shop {

  private static final Duration RECOVERY = Duration.ofMinutes(3);
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "STOREHOUSE_RATE_LIMIT", "off",
          "STOREHOUSE_DB_READER_LONGEST_LAG_SECONDS", "90",
          "STOREHOUSE_PAYMENT_ROUTES", "AT:adyen,paypal; *:stripe,adyen,paypal");
  private static @Nullable Shop shared;

  private final RunningShop running;
  private final ShopClient client;

  private Shop(RunningShop running) {
    this.running = running;
    this.client = new ShopClient(running.addresses().shop());
  }

  static synchronized Shop open() {
    if (shared == null) {
      shared = start();
    }
    return shared;
  }

  private static Shop start() {
    try {
      Path folder =
          Files.createTempDirectory(
              Files.createDirectories(Path.of("target", "shops").toAbsolutePath()), "shop");
      RunningShop running =
          RunningShop.start(DataFolder.open(folder), new ShopOptions(0, true, true, ENVIRONMENT));
      Runtime.getRuntime().addShutdownHook(new Thread(running::close));
      Shop shop = new Shop(running);
      shop.client.importProducts(goods());
      return shop;
    } catch (IOException failure) {
      throw new IllegalStateException("The shop's folder cannot be made", failure);
    }
  }

  private static String goods() throws IOException {
    try (var goods = Shop.class.getResourceAsStream("/goods.csv")) {
      return new String(Objects.requireNonNull(goods).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  ShopClient client() {
    return client;
  }

  Stores stores() {
    return running.stores();
  }

  URI address() {
    return URI.create(running.addresses().shop());
  }

  Mailbox mailbox() {
    return new Mailbox(URI.create(running.addresses().mail()));
  }

  /// Kills the shop's process as a power cut would, and waits until it answers again.
  void killAndAwait() throws InterruptedException {
    running.killShop();
    running.awaitReady(RECOVERY);
  }

  /// From now on, shoppers look at what was there so long ago.
  void delayReplica(Duration delay) {
    try {
      running.replica().delay(delay);
    } catch (SQLException failure) {
      throw new IllegalStateException("The replica cannot be delayed", failure);
    }
  }

  /// The shop's own figure of that name about its replica; NaN while there is none.
  double replicaMetric(String name) {
    return client
        .text("/metrics", "text/plain")
        .lines()
        .filter(line -> line.startsWith("storehouse_replica_" + name))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .findFirst()
        .orElse(Double.NaN);
  }

  /// What does not agree in the books, one sentence each.
  List<String> findings(Set<String> acknowledged) {
    try {
      return new Checker(running.stores(), running.addresses().gateways())
          .run(acknowledged).stream().flatMap(result -> result.findings().stream()).toList();
    } catch (SQLException | IOException failure) {
      throw new IllegalStateException("The books cannot be read", failure);
    }
  }

  /// Waits until the shop has come to rest with books that agree: an order is CONFIRMED for the
  /// shopper a moment before its last step, the hand-over, is settled.
  void expectBooksAgree(Set<String> acknowledged) {
    Eventually.untilEmpty(
        "the books disagree", Duration.ofSeconds(60), () -> findings(acknowledged));
  }

  /// What the gateways took for these orders, and what they hold.
  List<Intent> paymentsOf(Collection<String> orderIds) {
    try {
      return new GatewayBooks(running.addresses().gateways())
          .read().intents().stream().filter(intent -> orderIds.contains(intent.orderId())).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// All orders of this address, also those that came to nothing.
  List<PlacedOrder> ordersOf(String email) {
    try (var connection = running.stores().store("orders").connect();
        var query =
            connection.prepareStatement(
                "select id, status, total, gateway from order_head where email = ?")) {
      query.setString(1, email);
      List<PlacedOrder> orders = new ArrayList<>();
      var row = query.executeQuery();
      while (row.next()) {
        orders.add(
            new PlacedOrder(
                row.getString("id"),
                row.getString("status"),
                row.getLong("total"),
                row.getString("gateway")));
      }
      return orders;
    } catch (SQLException failure) {
      throw new IllegalStateException("The orders cannot be read", failure);
    }
  }

  /// `total` is minor units.
  record PlacedOrder(String id, String status, long total, String gateway) {}

  /// Changes the shop's data behind its back, to plant what a bug would leave.
  void plant(String store, String sql) {
    try (var connection = running.stores().store(store).connect();
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException("Nothing could be planted", failure);
    }
  }
}
