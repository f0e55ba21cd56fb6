package storehouse.payment.flow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import storehouse.model.Money;
import storehouse.payment.RefundPart;
import storehouse.platform.persistence.Columns;

/// The rows of `part_refund`. Whoever writes one holds the payment's row.
final class PartRefundRows {

  private PartRefundRows() {}

  /// Keeps what is there already; a new one comes on top of those that were asked for before.
  static PartRefund intend(Connection connection, RefundPart wish, Instant now)
      throws SQLException {
    long before = 0;
    try (PreparedStatement select =
        connection.prepareStatement(
            "select refund_id, target from part_refund where order_id = ?")) {
      select.setLong(1, wish.orderId());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          if (row.getLong("refund_id") == wish.refundId()) {
            return part(wish, row.getLong("target"));
          }
          before = Math.max(before, row.getLong("target"));
        }
      }
    }
    PartRefund part = part(wish, Math.addExact(before, wish.amount().minorUnits()));
    insert(connection, part, wish, now);
    return part;
  }

  private static PartRefund part(RefundPart wish, long target) {
    return new PartRefund(
        wish.orderId(), wish.refundId(), new Money(target, wish.amount().currency()));
  }

  private static void insert(Connection connection, PartRefund part, RefundPart wish, Instant now)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into part_refund (order_id, refund_id, amount, target, created_at)"
                + " values (?, ?, ?, ?, ?)")) {
      insert.setLong(1, part.orderId());
      insert.setLong(2, part.refundId());
      insert.setLong(3, wish.amount().minorUnits());
      insert.setLong(4, part.target().minorUnits());
      insert.setObject(5, Columns.utc(now));
      insert.executeUpdate();
    }
  }
}
