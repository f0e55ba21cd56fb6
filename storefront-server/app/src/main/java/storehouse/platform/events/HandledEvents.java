package storehouse.platform.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import storehouse.platform.Ids;
import storehouse.platform.events.Arrival.Parcel;
import storehouse.platform.persistence.Columns;

/// Which events each consumer of a store has handled: what recognises a repeated delivery. Written
/// under the consumer's lock only.
final class HandledEvents {

  private HandledEvents() {}

  /// Fails with a duplicate key, before anything is handled, when one of them was handled before.
  static void add(Connection connection, List<Parcel> parcels, LocalDateTime now)
      throws SQLException {
    if (parcels.stream().allMatch(parcel -> parcel.rows().isEmpty())) {
      return;
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into inbox_done (consumer, event_id, handled_at) values (?, ?, ?)")) {
      for (Parcel parcel : parcels) {
        for (InboxRow row : parcel.rows()) {
          insert.setString(1, parcel.subscriber().name());
          insert.setLong(2, row.eventId());
          insert.setObject(3, now);
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }

  /// Forgets what was handled before that moment, at most so many of each consumer; true when there
  /// may be more. An event is found by its id, which is no younger.
  static boolean forget(Connection connection, Instant before, int most) throws SQLException {
    boolean more = false;
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from inbox_done where consumer = ? and event_id < ? and handled_at < ?"
                + " order by event_id limit "
                + most)) {
      for (String consumer : consumers(connection)) {
        delete.setString(1, consumer);
        delete.setLong(2, Ids.firstOf(before));
        delete.setObject(3, Columns.utc(before));
        more |= delete.executeUpdate() == most;
      }
    }
    return more;
  }

  private static List<String> consumers(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("select consumer from inbox_consumer");
        ResultSet row = select.executeQuery()) {
      List<String> consumers = new ArrayList<>();
      while (row.next()) {
        consumers.add(row.getString("consumer"));
      }
      return consumers;
    }
  }
}
