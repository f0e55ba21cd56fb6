package storehouse.inventory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import storehouse.platform.persistence.Columns;

/// The stock table. Quantities change by conditional updates in key order, never from a value that
/// was read earlier.
final class StockRows {

  private StockRows() {}

  static SortedMap<StockKey, StockView> read(
      Connection connection, Collection<String> skus, boolean lock) throws SQLException {
    SortedMap<StockKey, StockView> rows = new TreeMap<>();
    if (skus.isEmpty()) {
      return rows;
    }
    List<String> distinct = skus.stream().distinct().sorted().toList();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select sku, warehouse, on_hand, reserved, version from stock where sku in "
                + Columns.marks(distinct.size())
                + " order by sku, warehouse"
                + (lock ? " for update" : ""))) {
      for (int i = 0; i < distinct.size(); i++) {
        select.setString(i + 1, distinct.get(i));
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          StockView view =
              new StockView(
                  row.getString("sku"),
                  row.getString("warehouse"),
                  row.getLong("on_hand"),
                  row.getLong("reserved"),
                  row.getLong("version"));
          rows.put(new StockKey(view.sku(), view.warehouse()), view);
        }
      }
    }
    return rows;
  }

  /// Reserves the sums, each row only if it has that much; answers which rows had.
  static boolean reserve(Connection connection, SortedMap<StockKey, Long> sums)
      throws SQLException {
    return all(
        connection,
        "update stock set reserved = reserved + ? where sku = ? and warehouse = ?"
            + " and on_hand - reserved >= ?",
        sums);
  }

  static boolean release(Connection connection, SortedMap<StockKey, Long> sums)
      throws SQLException {
    return all(
        connection,
        "update stock set reserved = reserved - ? where sku = ? and warehouse = ?"
            + " and reserved >= ?",
        sums);
  }

  private static boolean all(Connection connection, String sql, SortedMap<StockKey, Long> sums)
      throws SQLException {
    if (sums.isEmpty()) {
      return true;
    }
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      for (Map.Entry<StockKey, Long> sum : sums.entrySet()) {
        update.setLong(1, sum.getValue());
        update.setString(2, sum.getKey().sku());
        update.setString(3, sum.getKey().warehouse());
        update.setLong(4, sum.getValue());
        update.addBatch();
      }
      for (int count : update.executeBatch()) {
        if (count != 1) {
          return false;
        }
      }
      return true;
    }
  }

  /// Adds to on hand, making the row if there is none.
  static void receive(Connection connection, SortedMap<StockKey, Long> sums) throws SQLException {
    if (sums.isEmpty()) {
      return;
    }
    try (PreparedStatement upsert =
        connection.prepareStatement(
            "insert into stock (sku, warehouse, on_hand, reserved, version) values (?, ?, ?, 0, 0)"
                + " on duplicate key update on_hand = on_hand + values(on_hand)")) {
      for (Map.Entry<StockKey, Long> sum : sums.entrySet()) {
        upsert.setString(1, sum.getKey().sku());
        upsert.setString(2, sum.getKey().warehouse());
        upsert.setLong(3, sum.getValue());
        upsert.addBatch();
      }
      upsert.executeBatch();
    }
  }

  /// A person's edit: only on the version that was looked at, never below what is reserved.
  static boolean adjust(Connection connection, AdjustStock edit) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update stock set on_hand = on_hand + ?, version = version + 1 where sku = ?"
                + " and warehouse = ? and version = ? and on_hand + ? >= reserved")) {
      update.setLong(1, edit.delta());
      update.setString(2, edit.sku());
      update.setString(3, edit.warehouse());
      update.setLong(4, edit.version());
      update.setLong(5, edit.delta());
      return update.executeUpdate() == 1;
    }
  }

  /// Goods left: on hand and reserved fall together.
  static boolean issue(Connection connection, SortedMap<StockKey, Long> sums) throws SQLException {
    if (sums.isEmpty()) {
      return true;
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            "update stock set on_hand = on_hand - ?, reserved = reserved - ? where sku = ?"
                + " and warehouse = ? and reserved >= ?")) {
      List<Integer> counts = new ArrayList<>();
      for (Map.Entry<StockKey, Long> sum : sums.entrySet()) {
        update.setLong(1, sum.getValue());
        update.setLong(2, sum.getValue());
        update.setString(3, sum.getKey().sku());
        update.setString(4, sum.getKey().warehouse());
        update.setLong(5, sum.getValue());
        counts.add(update.executeUpdate());
      }
      return counts.stream().allMatch(count -> count == 1);
    }
  }
}
