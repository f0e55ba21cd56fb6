package storehouse.launcher.bench;

import static storehouse.launcher.console.Texts.text;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import storehouse.launcher.console.StartFailure;
import storehouse.launcher.database.Stores;
import storehouse.launcher.imports.BackofficeClient;
import storehouse.model.backoffice.StockReceipt;

/// Carts as shoppers would have left them, written in bulk, so that a benchmark measures the orders
/// alone.
public final class PreparedCarts {

  private static final int LINES = 2;
  private static final int AT_ONCE = 1_000;
  private static final String SALE = "SALE-";

  private final Stores stores;
  private final Random random = new Random(20_261_122);

  public PreparedCarts(Stores stores) {
    this.stores = stores;
  }

  /// At most that many SKUs that have a price in euro; never those of a sale, of which there are
  /// just so many.
  private List<String> skus(int limit) throws SQLException {
    try (Connection connection = stores.store("pricing").connect();
        PreparedStatement select =
            connection.prepareStatement(
                "select sku from price where currency = 'EUR' and sku not like ?"
                    + " order by sku limit ?")) {
      select.setString(1, SALE + "%");
      select.setInt(2, limit);
      List<String> skus = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          skus.add(row.getString("sku"));
        }
      }
      return skus;
    }
  }

  /// SKUs that have a price, with so many units of each on the shelves.
  List<String> stocked(BackofficeClient client, int limit, int units) throws SQLException {
    List<String> skus = skus(limit);
    if (skus.isEmpty()) {
      throw new StartFailure(text("bench.nothing-to-buy"));
    }
    stock(client, skus, units);
    return skus;
  }

  /// New SKUs at a price, which nobody else knows and no shelf holds yet.
  public List<String> newSkus(int count) throws SQLException {
    String run = UUID.randomUUID().toString().substring(0, 8);
    List<String> skus = new ArrayList<>(count);
    try (Connection connection = stores.store("pricing").connect();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into price (sku, currency, minor_units) values (?, 'EUR', 4990)")) {
      connection.setAutoCommit(false);
      for (int i = 0; i < count; i++) {
        skus.add(SALE + run + "-" + i);
        insert.setString(1, skus.getLast());
        insert.addBatch();
      }
      insert.executeBatch();
      connection.commit();
    }
    return skus;
  }

  /// Fills the shelves, so that no order of the benchmark is refused.
  public static void stock(BackofficeClient client, List<String> skus, int units) {
    String receipt = "bench-" + UUID.randomUUID();
    for (int from = 0; from < skus.size(); from += AT_ONCE) {
      client.receive(
          skus.subList(from, Math.min(skus.size(), from + AT_ONCE)).stream()
              .map(sku -> StockReceipt.unannounced(sku, "BER", units, receipt))
              .toList());
    }
  }

  /// New carts, each with two different SKUs, one unit of each.
  List<String> of(List<String> skus, int count) throws SQLException {
    return of(count, _ -> lines(skus));
  }

  /// New carts with one unit of one SKU each, the SKUs in turn.
  public List<String> ofOne(List<String> skus, int count) throws SQLException {
    return of(count, cart -> List.of(skus.get(cart % skus.size())));
  }

  private List<String> of(int count, IntFunction<List<String>> lines) throws SQLException {
    List<String> ids = new ArrayList<>(count);
    try (Connection connection = stores.store("customer").connect()) {
      connection.setAutoCommit(false);
      while (ids.size() < count) {
        int now = Math.min(AT_ONCE, count - ids.size());
        int done = ids.size();
        ids.addAll(write(connection, now, cart -> lines.apply(done + cart)));
        connection.commit();
      }
    }
    return ids;
  }

  private static List<String> write(
      Connection connection, int count, IntFunction<List<String>> lines) throws SQLException {
    List<String> ids = new ArrayList<>(count);
    try (PreparedStatement cart =
            connection.prepareStatement(
                "insert into cart_cart (id, version, currency, locale, closed, expires_at)"
                    + " values (?, 1, 'EUR', 'en', false, timestampadd(day, 1, now(6)))");
        PreparedStatement line =
            connection.prepareStatement(
                "insert into cart_line (cart_id, sku, quantity, added_at)"
                    + " values (?, ?, 1, now(6))")) {
      for (int i = 0; i < count; i++) {
        String id = UUID.randomUUID().toString().replace("-", "");
        ids.add(id);
        cart.setString(1, id);
        cart.addBatch();
        for (String sku : lines.apply(i)) {
          line.setString(1, id);
          line.setString(2, sku);
          line.addBatch();
        }
      }
      cart.executeBatch();
      line.executeBatch();
    }
    return Collections.unmodifiableList(ids);
  }

  private List<String> lines(List<String> skus) {
    return skus.size() < LINES
        ? skus
        : random.ints(0, skus.size()).distinct().limit(LINES).mapToObj(skus::get).toList();
  }
}
