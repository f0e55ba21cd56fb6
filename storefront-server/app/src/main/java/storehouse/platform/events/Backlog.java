package storehouse.platform.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import storehouse.platform.events.OutboxRows.Entry;
import storehouse.platform.persistence.StoreName;

/// Events set aside for a store that could not be reached, so that the other stores' consumers do
/// not wait for it. Written and removed under the lock of their bucket.
final class Backlog {

  private static final int BATCH = 500;

  private Backlog() {}

  /// Waits for the bucket's lock.
  static Behind lock(Connection connection, int bucket) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select behind from outbox_bucket where bucket = ? for update")) {
      select.setInt(1, bucket);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Behind.parse(row.getString("behind")) : Behind.NOBODY;
      }
    }
  }

  static void add(Connection connection, StoreName target, List<Entry> entries)
      throws SQLException {
    if (entries.isEmpty()) {
      return;
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into outbox_backlog (target, bucket, position) values (?, ?, ?)")) {
      for (Entry entry : entries) {
        insert.setString(1, target.name());
        insert.setInt(2, entry.bucket());
        insert.setLong(3, entry.position());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /// The oldest that are set aside, of one bucket.
  static List<Long> oldest(Connection connection, StoreName target, int bucket)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select position from outbox_backlog where target = ? and bucket = ?"
                + " order by position limit "
                + BATCH)) {
      select.setString(1, target.name());
      select.setInt(2, bucket);
      List<Long> positions = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          positions.add(row.getLong("position"));
        }
      }
      return positions;
    }
  }

  static void remove(Connection connection, StoreName target, List<Entry> entries)
      throws SQLException {
    if (entries.isEmpty()) {
      return;
    }
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from outbox_backlog where target = ? and bucket = ? and position = ?")) {
      for (Entry entry : entries) {
        delete.setString(1, target.name());
        delete.setInt(2, entry.bucket());
        delete.setLong(3, entry.position());
        delete.addBatch();
      }
      delete.executeBatch();
    }
  }

  static void mark(Connection connection, int bucket, Behind behind) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update outbox_bucket set behind = ? where bucket = ?")) {
      update.setString(1, behind.column());
      update.setInt(2, bucket);
      update.executeUpdate();
    }
  }
}
