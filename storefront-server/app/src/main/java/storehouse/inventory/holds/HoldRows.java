package storehouse.inventory.holds;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import storehouse.inventory.Allocation;
import storehouse.inventory.HoldCart;
import storehouse.platform.persistence.Columns;

/// The rows of carts that hold something, and of what they hold.
public final class HoldRows {

  private HoldRows() {}

  /// A cart that holds something: since when, and which version of the cart it was.
  public record Holder(long version, Instant since) {}

  /// The holder, kept from others until the transaction ends; made now if it is new.
  public static Holder lock(Connection connection, String cart, Instant now) throws SQLException {
    try (PreparedStatement insert =
            connection.prepareStatement(
                "insert into cart_holder (cart_id, version, since) values (?, -1, ?)"
                    + " on duplicate key update version = version");
        PreparedStatement select =
            connection.prepareStatement(
                "select version, since from cart_holder where cart_id = ? for update")) {
      insert.setString(1, cart);
      insert.setObject(2, Columns.utc(now));
      insert.executeUpdate();
      select.setString(1, cart);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new IllegalStateException("The cart was forgotten just now");
        }
        return new Holder(row.getLong("version"), Columns.instant(row, "since"));
      }
    }
  }

  /// What these carts hold, with the carts held until the transaction ends.
  public static Map<String, List<Allocation>> lock(Connection connection, Collection<String> carts)
      throws SQLException {
    if (carts.isEmpty()) {
      return Map.of();
    }
    List<String> inOrder = List.copyOf(new TreeSet<>(carts));
    try (PreparedStatement select =
        connection.prepareStatement(
            "select cart_id from cart_holder where cart_id in "
                + Columns.marks(inOrder.size())
                + " order by cart_id for update")) {
      bind(select, inOrder);
      select.executeQuery().close();
    }
    return of(connection, inOrder);
  }

  public static Map<String, List<Allocation>> of(Connection connection, Collection<String> carts)
      throws SQLException {
    Map<String, List<Allocation>> held = new HashMap<>();
    if (carts.isEmpty()) {
      return held;
    }
    try (PreparedStatement select =
        connection.prepareStatement(
            "select cart_id, sku, warehouse, quantity from cart_hold where cart_id in "
                + Columns.marks(carts.size()))) {
      bind(select, carts);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          held.computeIfAbsent(row.getString("cart_id"), _ -> new ArrayList<>())
              .add(
                  new Allocation(
                      row.getString("sku"), row.getString("warehouse"), row.getInt("quantity")));
        }
      }
    }
    return held;
  }

  /// Replaces what a cart holds until then.
  public static void replace(
      Connection connection, HoldCart cart, List<Allocation> parts, Instant until)
      throws SQLException {
    delete(connection, List.of(cart.cart()));
    try (PreparedStatement insert =
            connection.prepareStatement(
                "insert into cart_hold (cart_id, sku, warehouse, quantity) values (?, ?, ?, ?)");
        PreparedStatement update =
            connection.prepareStatement(
                "update cart_holder set expires_at = ?, version = ? where cart_id = ?")) {
      for (Allocation part : parts) {
        insert.setString(1, cart.cart());
        insert.setString(2, part.sku());
        insert.setString(3, part.warehouse());
        insert.setInt(4, part.quantity());
        insert.addBatch();
      }
      insert.executeBatch();
      update.setObject(1, parts.isEmpty() ? null : Columns.utc(until));
      update.setLong(2, cart.version());
      update.setString(3, cart.cart());
      update.executeUpdate();
    }
  }

  /// These carts hold nothing any more.
  public static void delete(Connection connection, Collection<String> carts) throws SQLException {
    if (carts.isEmpty()) {
      return;
    }
    for (String sql :
        List.of(
            "delete from cart_hold where cart_id in ",
            "update cart_holder set expires_at = null where cart_id in ")) {
      try (PreparedStatement update =
          connection.prepareStatement(sql + Columns.marks(carts.size()))) {
        bind(update, carts);
        update.executeUpdate();
      }
    }
  }

  /// A few carts whose time is over, held until the transaction ends; whoever is just being changed
  /// is left for the next time.
  static List<String> lockDue(Connection connection, Instant now, int limit) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select cart_id from cart_holder where expires_at <= ? order by expires_at, cart_id"
                + " limit ? for update skip locked")) {
      select.setObject(1, Columns.utc(now));
      select.setInt(2, limit);
      List<String> carts = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          carts.add(row.getString(1));
        }
      }
      return carts;
    }
  }

  static boolean areDue(Connection connection, Instant now) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select 1 from cart_holder where expires_at <= ? limit 1")) {
      select.setObject(1, Columns.utc(now));
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  static boolean forget(Connection connection, Instant before, int limit) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from cart_holder where since < ? and expires_at is null limit ?")) {
      delete.setObject(1, Columns.utc(before));
      delete.setInt(2, limit);
      return delete.executeUpdate() == limit;
    }
  }

  private static void bind(PreparedStatement statement, Collection<String> carts)
      throws SQLException {
    int index = 1;
    for (String cart : carts) {
      statement.setString(index++, cart);
    }
  }
}
