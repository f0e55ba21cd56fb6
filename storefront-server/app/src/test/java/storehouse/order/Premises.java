package storehouse.order;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import storehouse.launcher.check.Checker;
import storehouse.launcher.database.StoreAddress;
import storehouse.launcher.database.TestDatabase;
import storehouse.payment.gateway.Gateway;
import storehouse.payment.stripe.StripeGateway;
import storehouse.payment.stripe.StripeSettings;
import storehouse.payment.stripe.StripeWeb;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.StoreSettings;
import storehouse.platform.persistence.Stores;
import storehouse.simulators.stripe.StripeSimulator;

/// What is still there when a house burns down: the database, the gateway, and what the shoppers
/// were told.
public final class Premises implements AutoCloseable {

  private static final Set<StoreName> STORES =
      Set.of(StoreName.ORDERS, StoreName.INVENTORY, StoreName.PAYMENT, StoreName.FULFILMENT);
  private static final Duration GATEWAY_DEADLINE = Duration.ofSeconds(3);

  private final storehouse.launcher.database.Stores addresses = TestDatabase.shared().freshStores();
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final StripeSimulator stripe;
  private final Gateway gateway;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Premises(StripeSimulator stripe) {
    this.stripe = stripe;
    this.gateway = new StripeGateway(stripe());
  }

  public static Premises open() throws IOException {
    URI nobody = URI.create("http://127.0.0.1:1");
    return new Premises(
        StripeSimulator.start(0, null, new StripeSimulator.WebhookTarget(nobody, "whsec_test")));
  }

  /// The stores of one node; `url` may change how it reaches them.
  public Stores stores(UnaryOperator<String> url) {
    return stores(url, STORES);
  }

  /// The same with other stores than those of orders.
  public Stores stores(UnaryOperator<String> url, Set<StoreName> names) {
    Map<StoreName, StoreSettings> settings = new EnumMap<>(StoreName.class);
    for (StoreName name : names) {
      StoreAddress address = addresses.store(name.key());
      settings.put(
          name, new StoreSettings(url.apply(address.url()), address.user(), address.password(), 8));
    }
    return new Stores(settings);
  }

  /// Where the stores are.
  public storehouse.launcher.database.Stores addresses() {
    return addresses;
  }

  public StripeSettings stripe() {
    return new StripeSettings(
        stripe.url(),
        "sk_test_shop",
        List.of("whsec_test"),
        StripeWeb.official("pk_test_shop"),
        GATEWAY_DEADLINE);
  }

  /// The way to the gateway. The houses share it: the connections of all that ever stood would be
  /// more than the gateway keeps open.
  public Gateway gateway() {
    return gateway;
  }

  /// From now on the gateway's webhooks go there.
  public void sendWebhooksTo(URI shop) {
    stripe.sendWebhooksTo(shop);
  }

  /// A shopper was told this number.
  void acknowledge(String number) {
    acknowledged.add(number);
  }

  /// What the checker finds wrong; ask when nothing is under way.
  public List<String> findings() throws SQLException, IOException {
    return new Checker(furnished(), List.of(stripe.url()))
        .run(acknowledged).stream()
            .flatMap(
                result -> result.findings().stream().map(finding -> result.rule() + ": " + finding))
            .toList();
  }

  /// The stores that have tables.
  private storehouse.launcher.database.Stores furnished() {
    SequencedMap<String, StoreAddress> some = new LinkedHashMap<>(addresses.addresses());
    some.keySet().retainAll(STORES.stream().map(StoreName::key).toList());
    return new storehouse.launcher.database.Stores(some);
  }

  /// The columns of each row as text.
  public List<List<String>> rows(String store, String sql) {
    try (Connection connection = addresses.store(store).connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      List<List<String>> rows = new ArrayList<>();
      while (row.next()) {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
          columns.add(String.valueOf(row.getString(i)));
        }
        rows.add(columns);
      }
      return rows;
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }

  /// Somebody changes rows behind the shop's back.
  public void meddle(String store, String sql) {
    try (Connection connection = addresses.store(store).connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }

  /// Another node hands all consumers something, until this is closed.
  public BusyConsumers busyConsumers() {
    List<Connection> locks = new ArrayList<>();
    try {
      for (StoreName store : STORES) {
        Connection lock = addresses.store(store.key()).connect();
        locks.add(lock);
        lock.setAutoCommit(false);
        try (Statement statement = lock.createStatement()) {
          statement.executeQuery("select consumer from inbox_consumer for update");
        }
      }
      return new BusyConsumers(locks);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /// Who is busy with another node gets its events later.
  public record BusyConsumers(List<Connection> locks) implements AutoCloseable {

    @Override
    public void close() {
      try {
        for (Connection lock : locks) {
          lock.close();
        }
      } catch (SQLException failure) {
        throw new IllegalStateException(failure);
      }
    }
  }

  /// For each consumer in front of whom events wait, how many.
  public Map<String, Long> waiting() {
    Map<String, Long> waiting = new TreeMap<>();
    for (StoreName store : STORES) {
      rows(store.key(), "select consumer, count(*) from inbox group by consumer")
          .forEach(row -> waiting.put(row.getFirst(), Long.valueOf(row.get(1))));
    }
    return waiting;
  }

  /// Sagas that have not ended.
  public Set<Long> activeSagas() {
    return rows("orders", "select id from saga_instance where active = 1").stream()
        .map(row -> Long.valueOf(row.getFirst()))
        .collect(Collectors.toSet());
  }

  /// The leases of all nodes end now; those who live renew theirs.
  public void endLeases() {
    try (Connection connection = addresses.store("orders").connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("update saga_node set alive_until = '2020-01-01'");
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /// The gateway's next request whose idempotency key contains this goes wrong.
  public void planFault(String kind, String key) {
    post(
        stripe.url().resolve("/_sim/faults"),
        "application/json",
        "{\"fault\": \"" + kind + "\", \"key\": \"" + key + "\"}");
  }

  /// The owner of the card wants so much of an order's payment back from the bank; the gateway's id
  /// of the dispute.
  public String dispute(String payment, long minorUnits) {
    String body = "{\"paymentIntent\": \"%s\", \"amount\": %d}".formatted(payment, minorUnits);
    String answer = post(stripe.url().resolve("/_sim/disputes"), "application/json", body);
    try (JsonReader reader = Json.createReader(new StringReader(answer))) {
      return reader.readObject().getString("id");
    }
  }

  /// The bank decides a dispute.
  public void decide(String dispute, boolean shopWins) {
    post(
        stripe.url().resolve("/_sim/disputes/" + dispute + "/decision"),
        "application/json",
        "{\"outcome\": \"%s\"}".formatted(shopWins ? "won" : "lost"));
  }

  /// The shopper ends the bank's challenge: `complete` or `fail`.
  public void finishChallenge(String url, String outcome) {
    post(URI.create(url), "application/x-www-form-urlencoded", "outcome=" + outcome);
  }

  private String post(URI address, String type, String body) {
    try {
      return http.send(
              HttpRequest.newBuilder(address)
                  .header("Content-Type", type)
                  .POST(HttpRequest.BodyPublishers.ofString(body))
                  .build(),
              BodyHandlers.ofString())
          .body();
    } catch (IOException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /// What the gateway believes of each payment: order, captured, refunded and held minor units.
  public List<GatewayRow> gatewayRows() {
    try (InputStream body = stripe.url().resolve("/_sim/books").toURL().openStream();
        JsonReader reader = Json.createReader(body)) {
      return reader.readObject().getJsonArray("paymentIntents").stream()
          .map(JsonValue::asJsonObject)
          .map(
              intent ->
                  new GatewayRow(
                      intent.getJsonObject("metadata").getString("order_id"),
                      intent.getInt("captured"),
                      intent.getInt("refunded"),
                      intent.getInt("held")))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public record GatewayRow(String order, long captured, long refunded, long held) {}

  @Override
  public void close() throws IOException {
    http.close();
    stripe.close();
  }
}
