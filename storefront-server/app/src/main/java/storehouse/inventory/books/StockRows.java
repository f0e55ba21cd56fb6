package storehouse.inventory.books;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import storehouse.inventory.StockView;
import storehouse.platform.json.Json;
import storehouse.platform.persistence.Columns;

/// The stock table.
public final class StockRows {

  private StockRows() {}

  /// All rows of the SKUs; locking holds the stock only, not what is known of the warehouses or of
  /// a release that is still to come.
  public static SortedMap<StockKey, StockView> read(
      Connection connection, Collection<String> skus, boolean lock) throws SQLException {
    SortedMap<StockKey, StockView> rows = new TreeMap<>();
    if (skus.isEmpty()) {
      return rows;
    }
    List<String> distinct = skus.stream().distinct().sorted().toList();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select s.*, coalesce((select accepting_orders from site where site.warehouse ="
                + " s.warehouse), true) and not exists (select 1 from order_policy p where p.sku ="
                + " s.sku and p.held_back) as open from stock s where s.sku in "
                + Columns.marks(distinct.size())
                + " order by s.sku, s.warehouse"
                + (lock ? " for update" : ""))) {
      for (int i = 0; i < distinct.size(); i++) {
        select.setString(i + 1, distinct.get(i));
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          StockView view = view(row);
          rows.put(new StockKey(view.sku(), view.warehouse()), view);
        }
      }
    }
    return rows;
  }

  /// Locks the stock of all these in key order, before some of it is given back and some taken in
  /// two steps.
  public static void lock(
      Connection connection, SortedMap<StockKey, Long> freed, SortedMap<StockKey, Long> taken)
      throws SQLException {
    if (!freed.isEmpty() && !taken.isEmpty()) {
      List<String> skus =
          Stream.of(freed, taken)
              .flatMap(sums -> sums.keySet().stream())
              .map(StockKey::sku)
              .toList();
      read(connection, skus, true);
    }
  }

  private static StockView view(ResultSet row) throws SQLException {
    return new StockView(
        row.getString("sku"),
        row.getString("warehouse"),
        row.getLong("on_hand"),
        row.getLong("reserved"),
        row.getLong("damaged"),
        row.getLong("quality_hold"),
        row.getLong("safety_stock"),
        row.getLong("incoming"),
        row.getLong("in_transit"),
        row.getLong("version"),
        row.getBoolean("open"));
  }

  /// Reserves the sums, each row only if it has that much to promise; answers whether all had.
  public static boolean reserve(Connection connection, SortedMap<StockKey, Long> sums)
      throws SQLException {
    return all(
        connection,
        " set stock.reserved = stock.reserved + wanted.units where stock.on_hand - stock.reserved"
            + " - stock.damaged - stock.quality_hold - stock.safety_stock >= wanted.units",
        sums);
  }

  public static boolean release(Connection connection, SortedMap<StockKey, Long> sums)
      throws SQLException {
    return all(
        connection,
        " set stock.reserved = stock.reserved - wanted.units where stock.reserved >= wanted.units",
        sums);
  }

  /// Goods left: on hand and reserved fall together.
  public static boolean issue(Connection connection, SortedMap<StockKey, Long> sums)
      throws SQLException {
    return all(
        connection,
        " set stock.on_hand = stock.on_hand - wanted.units,"
            + " stock.reserved = stock.reserved - wanted.units"
            + " where stock.reserved >= wanted.units",
        sums);
  }

  /// One statement however many rows, which are locked in key order.
  private static boolean all(Connection connection, String change, SortedMap<StockKey, Long> sums)
      throws SQLException {
    if (sums.isEmpty()) {
      return true;
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            "update json_table(?, '$[*]' columns (sku varchar(80) path '$[0]',"
                + " warehouse varchar(20) path '$[1]', units bigint path '$[2]')) wanted"
                + " straight_join stock on stock.sku = wanted.sku"
                + " and stock.warehouse = wanted.warehouse"
                + change)) {
      update.setString(
          1,
          Json.write(
              sums.entrySet().stream()
                  .map(sum -> List.of(sum.getKey().sku(), sum.getKey().warehouse(), sum.getValue()))
                  .toList()));
      return update.executeUpdate() == sums.size();
    }
  }

  /// Makes rows that are not there yet, with nothing in them; all of them are locked.
  public static void make(Connection connection, Collection<StockKey> keys) throws SQLException {
    if (keys.isEmpty()) {
      return;
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into stock (sku, warehouse, on_hand, reserved, version)"
                + " values (?, ?, 0, 0, 0) on duplicate key update version = version")) {
      for (StockKey key : keys.stream().sorted().toList()) {
        insert.setString(1, key.sku());
        insert.setString(2, key.warehouse());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /// Carries out movements of units between states, summed per row; false when a row is missing or
  /// would have fewer sellable units than are reserved, or less than none of anything.
  public static boolean move(Connection connection, SortedMap<StockKey, Shift> shifts)
      throws SQLException {
    if (shifts.isEmpty()) {
      return true;
    }
    try (PreparedStatement update = connection.prepareStatement(Shift.UPDATE)) {
      for (Map.Entry<StockKey, Shift> row : shifts.entrySet()) {
        row.getValue().bind(update, row.getKey());
        // Not as a batch: that would not say how many rows each of them found.
        if (update.executeUpdate() != 1) {
          return false;
        }
      }
      return true;
    }
  }

  /// A person's edit: only on the version that was looked at, and within the same limits.
  public static boolean edit(Connection connection, StockKey key, Shift shift, long version)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(Shift.EDIT)) {
      int next = shift.bind(update, key);
      update.setLong(next, version);
      return update.executeUpdate() == 1;
    }
  }
}
