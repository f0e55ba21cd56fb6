package storehouse.inventory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import storehouse.platform.persistence.Columns;

/// The append-only record of on hand: its sum is on hand, always.
final class Movements {

  static final String SYSTEM = "system";

  private Movements() {}

  /// One line of the record.
  record Movement(StockKey stock, String type, long delta, String cause, String actor) {}

  static void append(Connection connection, List<Movement> movements, Instant at)
      throws SQLException {
    if (movements.isEmpty()) {
      return;
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into stock_movement (sku, warehouse, type, delta, cause, actor, at)"
                + " values (?, ?, ?, ?, ?, ?, ?)")) {
      for (Movement movement : movements) {
        insert.setString(1, movement.stock().sku());
        insert.setString(2, movement.stock().warehouse());
        insert.setString(3, movement.type());
        insert.setLong(4, movement.delta());
        insert.setString(5, movement.cause());
        insert.setString(6, movement.actor());
        insert.setObject(7, Columns.utc(at));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  static List<MovementView> newest(Connection connection, String sku, int limit)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select at, warehouse, type, delta, cause, actor from stock_movement where sku = ?"
                + " order by position desc limit ?")) {
      select.setString(1, sku);
      select.setInt(2, limit);
      List<MovementView> movements = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          movements.add(
              new MovementView(
                  Columns.instant(row, "at"),
                  row.getString("warehouse"),
                  row.getString("type"),
                  row.getLong("delta"),
                  row.getString("cause"),
                  row.getString("actor")));
        }
      }
      return movements;
    }
  }
}
