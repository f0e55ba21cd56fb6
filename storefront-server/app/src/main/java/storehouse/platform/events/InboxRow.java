package storehouse.platform.events;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;

/// An event as it lies in outbox and inbox.
record InboxRow(
    long eventId, String aggregateType, String aggregateId, long seq, String type, String payload) {

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
