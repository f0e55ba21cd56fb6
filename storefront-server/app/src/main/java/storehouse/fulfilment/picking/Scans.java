package storehouse.fulfilment.picking;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import storehouse.platform.persistence.Columns;

/// Every scan with its verdict: who picked what, and what a repeat is answered.
final class Scans {

  private Scans() {}

  /// A scan with what was said to it.
  record Judged(Scan scan, ScanVerdict verdict) {}

  static Optional<ScanVerdict> find(Connection connection, String scanId, long shipment)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select accepted, message from pick_scan where scan_id = ? and shipment_id = ?")) {
      select.setString(1, scanId);
      select.setLong(2, shipment);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(new ScanVerdict(row.getBoolean("accepted"), row.getString("message")))
            : Optional.empty();
      }
    }
  }

  static void insert(Connection connection, long shipment, Judged judged, Instant now)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into pick_scan (scan_id, shipment_id, line_id, quantity, accepted, message,"
                + " actor, at) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, judged.scan().id());
      insert.setLong(2, shipment);
      insert.setLong(3, judged.scan().lineId());
      insert.setInt(4, judged.scan().quantity());
      insert.setBoolean(5, judged.verdict().accepted());
      String message = judged.verdict().message();
      insert.setString(6, message.substring(0, Math.min(300, message.length())));
      insert.setString(7, judged.scan().actor());
      insert.setObject(8, Columns.utc(now));
      insert.executeUpdate();
    }
  }
}
