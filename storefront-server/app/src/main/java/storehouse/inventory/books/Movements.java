package storehouse.inventory.books;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import storehouse.inventory.MovementType;
import storehouse.inventory.MovementView;
import storehouse.inventory.StockState;
import storehouse.platform.persistence.Columns;

/// The append-only record: its sums are the stock states, always.
public final class Movements {

  public static final String SYSTEM = "system";

  private Movements() {}

  static void append(Connection connection, List<Movement> movements, Instant at)
      throws SQLException {
    if (movements.isEmpty()) {
      return;
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into stock_movement (sku, warehouse, type, delta, cause, actor, at, from_state,"
                + " to_state, quantity) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (Movement movement : movements) {
        insert.setString(1, movement.stock().sku());
        insert.setString(2, movement.stock().warehouse());
        insert.setString(3, movement.type().name());
        insert.setLong(4, movement.delta());
        insert.setString(5, movement.cause());
        insert.setString(6, movement.actor());
        insert.setObject(7, Columns.utc(at));
        insert.setString(8, movement.from().name());
        insert.setString(9, movement.to().name());
        insert.setLong(10, movement.quantity());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  public static List<MovementView> newest(Connection connection, String sku, int limit)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select at, warehouse, type, from_state, to_state, quantity, cause, actor"
                + " from stock_movement where sku = ? order by position desc limit ?")) {
      select.setString(1, sku);
      select.setInt(2, limit);
      List<MovementView> movements = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          movements.add(
              new MovementView(
                  Columns.instant(row, "at"),
                  row.getString("warehouse"),
                  MovementType.valueOf(row.getString("type")),
                  StockState.valueOf(row.getString("from_state")),
                  StockState.valueOf(row.getString("to_state")),
                  row.getLong("quantity"),
                  row.getString("cause"),
                  row.getString("actor")));
        }
      }
      return movements;
    }
  }
}
