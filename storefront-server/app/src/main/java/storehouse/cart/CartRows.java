package storehouse.cart;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import storehouse.platform.persistence.Columns;

/// The rows of `cart_cart` and `cart_line` inside one transaction.
final class CartRows {

  private final Connection connection;
  private final Instant now;

  CartRows(Connection connection, Instant now) {
    this.connection = connection;
    this.now = now;
  }

  void insert(CartView cart, Instant expiresAt) throws SQLException {
    execute(
        "insert into cart_cart (id, version, currency, locale, closed, expires_at)"
            + " values (?, ?, ?, ?, false, ?)",
        cart.id(),
        cart.version(),
        cart.currency().getCurrencyCode(),
        cart.locale().toLanguageTag(),
        Columns.utc(expiresAt));
  }

  /// Locks the cart, raises its version and lets it live on; false when it is closed or expired.
  boolean touch(String id, Instant expiresAt) throws SQLException {
    return execute(
            "update cart_cart set version = version + 1, expires_at = ?"
                + " where id = ? and not closed and expires_at > ?",
            Columns.utc(expiresAt),
            id,
            Columns.utc(now))
        == 1;
  }

  /// Those of the carts that are open and have not expired, by id.
  Map<String, CartView> find(Collection<String> ids) throws SQLException {
    Map<String, CartView> found = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select c.id, c.version, c.currency, c.locale, l.sku, l.quantity from cart_cart c"
                + " left join cart_line l on l.cart_id = c.id"
                + " where not c.closed and c.expires_at > ? and c.id in "
                + Columns.marks(ids.size())
                + " order by c.id, l.added_at, l.sku")) {
      int index = 1;
      select.setObject(index++, Columns.utc(now));
      for (String id : ids) {
        select.setString(index++, id);
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          String id = row.getString("id");
          CartView before = found.get(id);
          List<CartView.Line> lines = new ArrayList<>(before == null ? List.of() : before.lines());
          if (row.getString("sku") != null) {
            lines.add(new CartView.Line(row.getString("sku"), row.getInt("quantity")));
          }
          found.put(
              id,
              new CartView(
                  id,
                  row.getLong("version"),
                  Currency.getInstance(row.getString("currency")),
                  Locale.forLanguageTag(row.getString("locale")),
                  List.copyOf(lines)));
        }
      }
    }
    return found;
  }

  private List<CartView.Line> lines(String id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select sku, quantity from cart_line where cart_id = ? order by added_at, sku")) {
      select.setString(1, id);
      List<CartView.Line> lines = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          lines.add(new CartView.Line(row.getString("sku"), row.getInt("quantity")));
        }
      }
      return lines;
    }
  }

  /// 0 when the SKU is not in the cart.
  int quantity(String id, String sku) throws SQLException {
    return lines(id).stream()
        .filter(line -> line.sku().equals(sku))
        .mapToInt(CartView.Line::quantity)
        .sum();
  }

  int count(String id) throws SQLException {
    return lines(id).size();
  }

  void put(String id, String sku, int quantity) throws SQLException {
    execute(
        "insert into cart_line (cart_id, sku, quantity, added_at) values (?, ?, ?, ?)"
            + " on duplicate key update quantity = values(quantity)",
        id,
        sku,
        quantity,
        Columns.utc(now));
  }

  void delete(String id, String sku) throws SQLException {
    execute("delete from cart_line where cart_id = ? and sku = ?", id, sku);
  }

  void close(Collection<String> ids) throws SQLException {
    execute(
        "update cart_cart set closed = true where id in " + Columns.marks(ids.size()),
        ids.toArray());
  }

  /// Deletes carts that have been dead for so long; true when there may be more.
  boolean deleteExpired(int limit) throws SQLException {
    execute(
        "delete from cart_line where cart_id in (select id from (select id from cart_cart"
            + " where expires_at < ? order by expires_at limit "
            + limit
            + ") dead)",
        Columns.utc(now));
    return execute(
            "delete from cart_cart where expires_at < ? order by expires_at limit " + limit,
            Columns.utc(now))
        == limit;
  }

  private int execute(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    }
  }
}
