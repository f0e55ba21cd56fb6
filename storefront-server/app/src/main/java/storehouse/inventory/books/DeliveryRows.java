package storehouse.inventory.books;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import storehouse.inventory.DeliveryView;
import storehouse.inventory.ExpectDelivery;
import storehouse.inventory.ReceiveStock;

/// The lines of deliveries that are expected.
public final class DeliveryRows {

  private DeliveryRows() {}

  public static List<DeliveryView> open(Connection connection, String sku) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select * from delivery_line where sku = ? and not closed and expected > received"
                + " order by coalesce(expected_on, '9999-12-31'), reference, warehouse")) {
      select.setString(1, sku);
      return read(select);
    }
  }

  public static List<DeliveryView> of(Connection connection, String reference, boolean lock)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select * from delivery_line where reference = ? order by sku, warehouse"
                + (lock ? " for update" : ""))) {
      select.setString(1, reference);
      return read(select);
    }
  }

  /// The line as it was before, held until the transaction ends; made with nothing expected if it
  /// is new.
  public static DeliveryView lock(Connection connection, ExpectDelivery line) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into delivery_line (reference, sku, warehouse, expected, received,"
                + " expected_on, closed) values (?, ?, ?, 0, 0, null, false)"
                + " on duplicate key update received = received")) {
      insert.setString(1, line.reference());
      insert.setString(2, line.sku());
      insert.setString(3, line.warehouse());
      insert.executeUpdate();
    }
    return lock(connection, line.reference(), new StockKey(line.sku(), line.warehouse()))
        .orElseThrow();
  }

  private static Optional<DeliveryView> lock(
      Connection connection, String reference, StockKey stock) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select * from delivery_line where reference = ? and sku = ? and warehouse = ?"
                + " for update")) {
      select.setString(1, reference);
      select.setString(2, stock.sku());
      select.setString(3, stock.warehouse());
      return read(select).stream().findFirst();
    }
  }

  /// Another number opens a closed line again.
  public static DeliveryView expect(Connection connection, DeliveryView before, ExpectDelivery line)
      throws SQLException {
    boolean closed = before.closed() && before.expected() == line.units();
    try (PreparedStatement update =
        connection.prepareStatement(
            "update delivery_line set expected = ?, expected_on = ?, closed = ?"
                + " where reference = ? and sku = ? and warehouse = ?")) {
      update.setLong(1, line.units());
      update.setObject(2, line.expectedOn());
      update.setBoolean(3, closed);
      update.setString(4, line.reference());
      update.setString(5, line.sku());
      update.setString(6, line.warehouse());
      update.executeUpdate();
    }
    return new DeliveryView(
        line.reference(),
        line.sku(),
        line.warehouse(),
        line.units(),
        before.received(),
        line.expectedOn(),
        closed);
  }

  public static void close(Connection connection, String reference) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update delivery_line set closed = true where reference = ?")) {
      update.setString(1, reference);
      update.executeUpdate();
    }
  }

  /// Counts a receipt towards its delivery; answers how many units were open there before.
  public static long receive(Connection connection, ReceiveStock receipt) throws SQLException {
    String delivery = receipt.delivery();
    if (delivery == null) {
      return 0;
    }
    Optional<DeliveryView> line =
        lock(connection, delivery, new StockKey(receipt.sku(), receipt.warehouse()));
    if (line.isEmpty()) {
      return 0;
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            "update delivery_line set received = received + ?"
                + " where reference = ? and sku = ? and warehouse = ?")) {
      update.setLong(1, receipt.quantity());
      update.setString(2, delivery);
      update.setString(3, receipt.sku());
      update.setString(4, receipt.warehouse());
      update.executeUpdate();
    }
    return line.get().open();
  }

  private static List<DeliveryView> read(PreparedStatement select) throws SQLException {
    List<DeliveryView> lines = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        lines.add(
            new DeliveryView(
                row.getString("reference"),
                row.getString("sku"),
                row.getString("warehouse"),
                row.getLong("expected"),
                row.getLong("received"),
                row.getObject("expected_on", LocalDate.class),
                row.getBoolean("closed")));
      }
    }
    return lines;
  }
}
