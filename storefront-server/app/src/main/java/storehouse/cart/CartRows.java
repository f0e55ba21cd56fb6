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
import java.util.Optional;
import storehouse.platform.persistence.Columns;
import storehouse.platform.persistence.Upsert;

/// The rows of `cart_cart` and `cart_line` inside one transaction.
final class CartRows {

  private static final Upsert PUT =
      new Upsert(
          "insert into cart_line (cart_id, sku, quantity, added_at) values",
          "(?, ?, ?, ?)",
          "quantity = values(quantity)");

  private final Connection connection;
  private final Instant now;

  CartRows(Connection connection, Instant now) {
    this.connection = connection;
    this.now = now;
  }

  void insert(Collection<CartView> carts, Instant expiresAt) throws SQLException {
    if (carts.isEmpty()) {
      return;
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into cart_cart (id, version, currency, locale, closed, expires_at)"
                + " values (?, ?, ?, ?, false, ?)")) {
      for (CartView cart : carts) {
        insert.setString(1, cart.id());
        insert.setLong(2, cart.version());
        insert.setString(3, cart.currency().getCurrencyCode());
        insert.setString(4, cart.locale().toLanguageTag());
        insert.setObject(5, Columns.utc(expiresAt));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /// The same as [#find], locked in key order until the transaction ends, to be changed.
  Map<String, OpenCart> lock(Collection<String> ids) throws SQLException {
    Map<String, OpenCart> open = new HashMap<>();
    if (ids.isEmpty()) {
      return open;
    }
    Map<String, CartView> carts = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select id, version, currency, locale from cart_cart"
                + " where not closed and expires_at > ? and id in "
                + Columns.marks(ids.size())
                + " order by id for update")) {
      bind(select, ids);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          carts.put(row.getString("id"), cart(row, List.of()));
        }
      }
    }
    Map<String, List<OpenCart.Line>> lines = lines(carts.keySet());
    carts.forEach(
        (id, cart) -> open.put(id, new OpenCart(cart, lines.getOrDefault(id, List.of()))));
    return open;
  }

  private void bind(PreparedStatement select, Collection<String> ids) throws SQLException {
    int index = 1;
    select.setObject(index++, Columns.utc(now));
    for (String id : ids) {
      select.setString(index++, id);
    }
  }

  private static CartView cart(ResultSet row, List<CartView.Line> lines) throws SQLException {
    return new CartView(
        row.getString("id"),
        row.getLong("version"),
        Currency.getInstance(row.getString("currency")),
        Locale.forLanguageTag(row.getString("locale")),
        lines);
  }

  private Map<String, List<OpenCart.Line>> lines(Collection<String> ids) throws SQLException {
    Map<String, List<OpenCart.Line>> lines = new HashMap<>();
    if (ids.isEmpty()) {
      return lines;
    }
    try (PreparedStatement select =
        connection.prepareStatement(
            "select cart_id, sku, quantity, added_at from cart_line where cart_id in "
                + Columns.marks(ids.size()))) {
      int index = 1;
      for (String id : ids) {
        select.setString(index++, id);
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          lines
              .computeIfAbsent(row.getString("cart_id"), _ -> new ArrayList<>())
              .add(
                  new OpenCart.Line(
                      row.getString("sku"),
                      row.getInt("quantity"),
                      Columns.instant(row, "added_at")));
        }
      }
    }
    return lines;
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
      bind(select, ids);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          String id = row.getString("id");
          CartView before = found.get(id);
          List<CartView.Line> lines = new ArrayList<>(before == null ? List.of() : before.lines());
          if (row.getString("sku") != null) {
            lines.add(new CartView.Line(row.getString("sku"), row.getInt("quantity")));
          }
          found.put(id, cart(row, List.copyOf(lines)));
        }
      }
    }
    return found;
  }

  /// Writes what was changed; a changed cart lives on until then.
  void update(Collection<OpenCart> carts, Instant expiresAt) throws SQLException {
    List<OpenCart> changed = carts.stream().filter(OpenCart::isChanged).toList();
    if (changed.isEmpty()) {
      return;
    }
    try (PreparedStatement head =
        connection.prepareStatement(
            "update cart_cart set version = ?, expires_at = ? where id = ?")) {
      for (OpenCart cart : changed) {
        head.setLong(1, cart.version());
        head.setObject(2, Columns.utc(expiresAt));
        head.setString(3, cart.id());
        head.addBatch();
      }
      head.executeBatch();
    }
    put(changed);
    remove(changed);
  }

  private record PutLine(String cart, OpenCart.Line line) {}

  private void put(List<OpenCart> carts) throws SQLException {
    List<PutLine> lines =
        carts.stream()
            .flatMap(cart -> cart.put().stream().map(line -> new PutLine(cart.id(), line)))
            .toList();
    PUT.write(
        connection,
        lines,
        (values, put) ->
            values
                .text(put.cart())
                .text(put.line().sku())
                .number(put.line().quantity())
                .instant(put.line().addedAt()));
  }

  private void remove(List<OpenCart> carts) throws SQLException {
    if (carts.stream().allMatch(cart -> cart.removed().isEmpty())) {
      return;
    }
    try (PreparedStatement remove =
        connection.prepareStatement("delete from cart_line where cart_id = ? and sku = ?")) {
      for (OpenCart cart : carts) {
        for (String sku : cart.removed()) {
          remove.setString(1, cart.id());
          remove.setString(2, sku);
          remove.addBatch();
        }
      }
      remove.executeBatch();
    }
  }

  /// Makes sure that the cart is there until then, with these lines if it has none; empty when it
  /// was closed. Many may do that at once.
  Optional<CartView> reopen(CartView ordered, Instant expiresAt) throws SQLException {
    execute(
        "insert into cart_cart (id, version, currency, locale, closed, expires_at)"
            + " values (?, 1, ?, ?, false, ?) on duplicate key update"
            + " expires_at = greatest(expires_at, values(expires_at))",
        ordered.id(),
        ordered.currency().getCurrencyCode(),
        ordered.locale().toLanguageTag(),
        Columns.utc(expiresAt));
    OpenCart cart = lock(List.of(ordered.id())).get(ordered.id());
    if (cart == null) {
      return Optional.empty();
    }
    if (cart.isEmpty()) {
      PUT.write(
          connection,
          ordered.lines(),
          (values, line) ->
              values.text(ordered.id()).text(line.sku()).number(line.quantity()).instant(now));
      execute("update cart_cart set version = version + 1 where id = ?", ordered.id());
    }
    return Optional.ofNullable(find(List.of(ordered.id())).get(ordered.id()));
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
            + " where expires_at < ? order by expires_at, id limit "
            + limit
            + ") dead)",
        Columns.utc(now));
    return execute(
            "delete from cart_cart where expires_at < ? order by expires_at, id limit " + limit,
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
