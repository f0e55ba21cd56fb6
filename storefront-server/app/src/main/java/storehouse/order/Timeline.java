package storehouse.order;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import storehouse.platform.persistence.Columns;

/// What happened to orders, append-only. Codes and references only, no personal data.
final class Timeline {

  static final String SYSTEM = "system";

  private Timeline() {}

  record Entry(long orderId, String type, @Nullable String detail, String actor) {}

  static void append(Connection connection, List<Entry> entries, Instant at) throws SQLException {
    if (entries.isEmpty()) {
      return;
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into order_timeline (order_id, at, type, detail, actor)"
                + " values (?, ?, ?, ?, ?)")) {
      for (Entry entry : entries) {
        insert.setLong(1, entry.orderId());
        insert.setObject(2, Columns.utc(at));
        insert.setString(3, entry.type());
        insert.setString(4, entry.detail());
        insert.setString(5, entry.actor());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
