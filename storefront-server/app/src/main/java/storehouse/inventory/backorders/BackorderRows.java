package storehouse.inventory.backorders;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import storehouse.inventory.Destination;
import storehouse.platform.persistence.Columns;

/// Orders that wait for units, a row for each SKU of each.
public final class BackorderRows {

  private BackorderRows() {}

  public static void insert(Connection connection, Collection<Waiting> waiting, Instant since)
      throws SQLException {
    if (waiting.isEmpty()) {
      return;
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into backorder (order_id, sku, units, country, region, since)"
                + " values (?, ?, ?, ?, ?, ?)")) {
      for (Waiting each : waiting) {
        Destination to = each.to();
        insert.setLong(1, each.orderId());
        insert.setString(2, each.sku());
        insert.setInt(3, each.units());
        insert.setString(4, to == null ? null : to.country());
        insert.setString(5, to == null ? null : to.region());
        insert.setObject(6, Columns.utc(since));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /// What these orders wait for, held until the transaction ends.
  public static List<Waiting> lock(Connection connection, Collection<Long> orders)
      throws SQLException {
    if (orders.isEmpty()) {
      return List.of();
    }
    try (PreparedStatement select =
        connection.prepareStatement(
            "select order_id, sku, units, country, region from backorder where order_id in "
                + Columns.marks(orders.size())
                + " order by order_id, sku for update")) {
      bind(select, orders);
      return read(select);
    }
  }

  /// Those who wait longest, for at most so many units together or a few more, held until the
  /// transaction ends. Whoever is just being let go of is passed over.
  static List<Waiting> oldest(Connection connection, String sku, long units) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select order_id, sku, units, country, region from backorder where sku = ?"
                + " order by since, order_id limit ? for update skip locked")) {
      select.setString(1, sku);
      select.setLong(2, units);
      return read(select);
    }
  }

  /// These do not wait any more.
  public static void delete(Connection connection, Collection<Waiting> waiting)
      throws SQLException {
    if (waiting.isEmpty()) {
      return;
    }
    try (PreparedStatement delete =
        connection.prepareStatement("delete from backorder where order_id = ? and sku = ?")) {
      for (Waiting each : waiting) {
        delete.setLong(1, each.orderId());
        delete.setString(2, each.sku());
        delete.addBatch();
      }
      delete.executeBatch();
    }
  }

  /// This one goes on waiting for so many units fewer.
  static void reduce(Connection connection, Waiting waiting, int units) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update backorder set units = units - ? where order_id = ? and sku = ?")) {
      update.setInt(1, units);
      update.setLong(2, waiting.orderId());
      update.setString(3, waiting.sku());
      update.executeUpdate();
    }
  }

  private static List<Waiting> read(PreparedStatement select) throws SQLException {
    List<Waiting> waiting = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        waiting.add(
            new Waiting(
                row.getLong("order_id"), row.getString("sku"), row.getInt("units"), to(row)));
      }
    }
    return waiting;
  }

  private static @Nullable Destination to(ResultSet row) throws SQLException {
    String country = row.getString("country");
    return country == null ? null : new Destination(country, row.getString("region"));
  }

  private static void bind(PreparedStatement statement, Collection<Long> ids) throws SQLException {
    int index = 1;
    for (long id : ids) {
      statement.setLong(index++, id);
    }
  }
}
