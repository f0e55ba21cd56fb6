package storehouse.platform.saga;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import storehouse.platform.persistence.Columns;

/// A saga as operators see it: where it stands and what each step did, oldest first.
public record SagaHistory(
    long id,
    String name,
    SagaState state,
    String stepKey,
    int attempts,
    boolean needsPerson,
    String reason,
    Instant dueAt,
    List<Entry> entries) {

  /// One outcome of one step: `DONE`, `REFUSED`, `UNKNOWN`, `WAITING`, `FAILED`, `UNDONE`, ...
  public record Entry(Instant at, String stepKey, String what, String detail) {}

  public boolean isSettled() {
    return !state.isActive();
  }

  static Optional<SagaHistory> read(Connection connection, long id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select name, state, step_key, attempts, needs_person, reason, due_at"
                + " from saga_instance where id = ?")) {
      select.setLong(1, id);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        return Optional.of(
            new SagaHistory(
                id,
                row.getString("name"),
                SagaState.valueOf(row.getString("state")),
                row.getString("step_key"),
                row.getInt("attempts"),
                row.getBoolean("needs_person"),
                row.getString("reason"),
                Columns.instant(row, "due_at"),
                entries(connection, id)));
      }
    }
  }

  private static List<Entry> entries(Connection connection, long id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select at, step_key, what, detail from saga_step_log where saga_id = ?"
                + " order by position limit 500")) {
      select.setLong(1, id);
      List<Entry> entries = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          entries.add(
              new Entry(
                  Columns.instant(row, "at"),
                  row.getString("step_key"),
                  row.getString("what"),
                  row.getString("detail")));
        }
      }
      return entries;
    }
  }
}
