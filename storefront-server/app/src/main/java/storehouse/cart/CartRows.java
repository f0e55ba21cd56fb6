package storehouse.cart;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

  Optional<CartView> find(String id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select version, currency, locale from cart_cart"
                + " where id = ? and not closed and expires_at > ?")) {
      select.setString(1, id);
      select.setObject(2, Columns.utc(now));
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        return Optional.of(
            new CartView(
                id,
                row.getLong("version"),
                Currency.getInstance(row.getString("currency")),
                Locale.forLanguageTag(row.getString("locale")),
                lines(id)));
      }
    }
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

  void close(String id) throws SQLException {
    execute("update cart_cart set closed = true where id = ?", id);
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
