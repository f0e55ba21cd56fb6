package storehouse.platform.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import storehouse.platform.persistence.Columns;

/// The outbox of one store as its relay sees it.
final class OutboxRows {

  private static final String COLUMNS =
      "position, id, bucket, aggregatetype, aggregateid, seq, type, payload";
  private static final int BATCH_PER_BUCKET = 250;

  private OutboxRows() {}

  /// An event that lies in the outbox.
  record Entry(long position, int bucket, InboxRow row) {}

  /// Locks the buckets that no other node relays right now. Each comes with the stores for which
  /// events of it were set aside.
  static SortedMap<Integer, Behind> lockFreeBuckets(Connection connection) throws SQLException {
    SortedMap<Integer, Behind> buckets = new TreeMap<>();
    try (PreparedStatement select =
            connection.prepareStatement(
                "select bucket, behind from outbox_bucket for update skip locked");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        buckets.put(row.getInt("bucket"), Behind.parse(row.getString("behind")));
      }
    }
    return buckets;
  }

  /// What is not published, oldest first in each bucket. Rows are found by that mark, never by
  /// position, because positions are not commit order.
  static List<Entry> unpublished(Connection connection, Collection<Integer> buckets)
      throws SQLException {
    String query =
        buckets.stream()
            .map(
                bucket ->
                    "(select "
                        + COLUMNS
                        + " from outbox where bucket = "
                        + bucket
                        + " and published_at is null order by position limit "
                        + BATCH_PER_BUCKET
                        + ")")
            .collect(Collectors.joining(" union all "));
    try (PreparedStatement select = connection.prepareStatement(query)) {
      return entries(select);
    }
  }

  /// These events, oldest first.
  static List<Entry> at(Connection connection, List<Long> positions) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select "
                + COLUMNS
                + " from outbox where position in "
                + Columns.marks(positions.size())
                + " order by position")) {
      for (int i = 0; i < positions.size(); i++) {
        select.setLong(i + 1, positions.get(i));
      }
      return entries(select);
    }
  }

  private static List<Entry> entries(PreparedStatement select) throws SQLException {
    List<Entry> entries = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        entries.add(
            new Entry(row.getLong("position"), row.getInt("bucket"), InboxRow.of(row, "id")));
      }
    }
    return entries;
  }

  /// Whether one round may have left some behind.
  static boolean isFull(List<Entry> entries) {
    return entries.size() >= BATCH_PER_BUCKET;
  }

  static void markPublished(Connection connection, List<Entry> entries, LocalDateTime now)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update outbox set published_at = ? where position in "
                + Columns.marks(entries.size()))) {
      update.setObject(1, now);
      for (int i = 0; i < entries.size(); i++) {
        update.setLong(i + 2, entries.get(i).position());
      }
      update.executeUpdate();
    }
  }
}
