package storehouse.payment.flow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import storehouse.payment.flow.WebhookInbox.Told;
import storehouse.platform.persistence.Columns;

/// The rows of `webhook` inside one transaction.
final class WebhookRows {

  private final Connection connection;
  private final Instant now;

  WebhookRows(Connection connection, Instant now) {
    this.connection = connection;
    this.now = now;
  }

  /// Those of the notes' event ids that were stored before.
  Set<String> known(List<Told> notes) throws SQLException {
    Set<String> known = new HashSet<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select event_id from webhook where event_id in " + Columns.marks(notes.size()))) {
      for (int i = 0; i < notes.size(); i++) {
        select.setString(i + 1, notes.get(i).note().eventId());
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          known.add(row.getString("event_id"));
        }
      }
    }
    return known;
  }

  /// Another node may store the same note in this moment; then it stays as that one wrote it.
  void insert(List<Told> notes, String state) throws SQLException {
    if (notes.isEmpty()) {
      return;
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert ignore into webhook (event_id, gateway, type, order_id, state, received_at)"
                + " values (?, ?, ?, ?, ?, ?)")) {
      for (Told told : notes) {
        insert.setString(1, told.note().eventId());
        insert.setString(2, told.gateway());
        insert.setString(3, told.note().type());
        insert.setLong(4, told.note().orderId());
        insert.setString(5, state);
        insert.setObject(6, Columns.utc(now));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
