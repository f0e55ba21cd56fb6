package storehouse.inventory.books;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import storehouse.inventory.ReceiveStock;

/// Which receipts were taken in.
public final class Receipts {

  private Receipts() {}

  /// Writes it down; false when it was written down before.
  public static boolean isFirst(Connection connection, ReceiveStock receipt) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert ignore into stock_receipt (reference, sku, warehouse)" + " values (?, ?, ?)")) {
      insert.setString(1, receipt.reference());
      insert.setString(2, receipt.sku());
      insert.setString(3, receipt.warehouse());
      return insert.executeUpdate() == 1;
    }
  }
}
