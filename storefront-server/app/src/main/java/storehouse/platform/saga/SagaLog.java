package storehouse.platform.saga;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import storehouse.platform.persistence.Columns;

/// The log of each saga, append-only: what became of its steps, and what people did to it.
final class SagaLog {

  private static final int MOST = 500;

  private SagaLog() {}

  /// `actor` is empty for what the runner did. `at` is null for what happens as it is written.
  record Line(
      long sagaId,
      String stepKey,
      String what,
      String detail,
      long epoch,
      String actor,
      @Nullable Instant at) {

    /// Something that happens as it is written.
    static Line now(long sagaId, String stepKey, String what, String detail, long epoch) {
      return new Line(sagaId, stepKey, what, detail, epoch, "", null);
    }
  }

  static void append(Connection connection, List<Line> lines) throws SQLException {
    if (lines.isEmpty()) {
      return;
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into saga_step_log (saga_id, step_key, what, detail, epoch, actor, at)"
                + " values (?, ?, ?, ?, ?, ?, coalesce(?, now(6)))")) {
      for (Line line : lines) {
        insert.setLong(1, line.sagaId());
        insert.setString(2, line.stepKey());
        insert.setString(3, line.what());
        insert.setString(4, cut(line.detail(), 300));
        insert.setLong(5, line.epoch());
        insert.setString(6, line.actor());
        insert.setObject(7, line.at() == null ? null : Columns.utc(line.at()));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /// Oldest first; of a very long log only its end.
  static List<SagaHistory.Entry> read(Connection connection, long id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select at, step_key, what, detail, actor from saga_step_log where saga_id = ?"
                + " order by position desc limit "
                + MOST)) {
      select.setLong(1, id);
      List<SagaHistory.Entry> entries = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          entries.add(
              new SagaHistory.Entry(
                  Columns.instant(row, "at"),
                  row.getString("step_key"),
                  row.getString("what"),
                  row.getString("detail"),
                  row.getString("actor")));
        }
      }
      return entries.reversed();
    }
  }

  static String cut(@Nullable String text, int length) {
    String value = text == null ? "" : text;
    return value.substring(0, Math.min(length, value.length()));
  }
}
