package storehouse.platform.events;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;

/// An event as it lies in outbox and inbox.
record InboxRow(
    long eventId, String aggregateType, String aggregateId, long seq, String type, String payload) {

  static InboxRow of(ResultSet row, String id) throws SQLException {
    return new InboxRow(
        row.getLong(id),
        row.getString("aggregatetype"),
        row.getString("aggregateid"),
        row.getLong("seq"),
        row.getString("type"),
        row.getString("payload"));
  }

  void bind(PreparedStatement insert, String consumer, LocalDateTime now) throws SQLException {
    insert.setString(1, consumer);
    insert.setLong(2, eventId);
    insert.setString(3, aggregateType);
    insert.setString(4, aggregateId);
    insert.setLong(5, seq);
    insert.setString(6, type);
    insert.setString(7, payload);
    insert.setObject(8, now);
    insert.setObject(9, now);
    insert.addBatch();
  }
}
