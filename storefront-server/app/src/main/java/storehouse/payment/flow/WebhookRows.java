package storehouse.payment.flow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
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

  /// A note's identity: gateways number their notes each for itself.
  record Key(String gateway, String eventId) {

    static Key of(Told told) {
      return new Key(told.gateway(), told.note().eventId());
    }
  }

  /// Those of the notes that were taken before. One that was refused may come to fit: it is as if
  /// it had not come.
  Set<Key> taken(List<Told> notes) throws SQLException {
    Set<Key> known = new HashSet<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select gateway, event_id from webhook where state = 'TAKEN'"
                + " and (gateway, event_id) in ("
                + String.join(", ", Collections.nCopies(notes.size(), "(?, ?)"))
                + ")")) {
      int index = 1;
      for (Told told : notes) {
        select.setString(index++, told.gateway());
        select.setString(index++, told.note().eventId());
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          known.add(new Key(row.getString("gateway"), row.getString("event_id")));
        }
      }
    }
    return known;
  }

  /// Another node may store the same note in this moment: what one of them has taken stays taken.
  void insert(List<Told> notes, String state) throws SQLException {
    if (notes.isEmpty()) {
      return;
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into webhook (event_id, gateway, type, order_id, state, received_at)"
                + " values (?, ?, ?, ?, ?, ?) on duplicate key update"
                + " order_id = if(values(state) = 'TAKEN', values(order_id), order_id),"
                + " state = if(values(state) = 'TAKEN', values(state), state)")) {
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
