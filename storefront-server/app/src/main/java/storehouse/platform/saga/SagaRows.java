package storehouse.platform.saga;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import storehouse.platform.json.Json;
import storehouse.platform.persistence.Columns;

/// Begins and wakes sagas. Leases and due times are on the database's clock.
final class SagaRows {

  /// Of a saga that is leased from the start.
  static final long FIRST_EPOCH = 1;

  private SagaRows() {}

  /// With an owner they are leased to it from the start; without one they wait for a claim. Should
  /// the owner die, nobody knows how far it came.
  static void begin(Connection connection, List<NewSaga> sagas, @Nullable String owner)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into saga_instance (id, name, version, state, active, step, step_key, reach, data,"
                + " reason, attempts, needs_person, due_at, wake_requested, owner, epoch,"
                + " created_at, updated_at) values (?, ?, ?, 'RUNNING', 1, ?, ?, ?, ?, '', 0, 0,"
                + " now(6), 0, ?, ?, now(6), now(6))")) {
      for (NewSaga saga : sagas) {
        int first = saga.plan().firstStep();
        insert.setLong(1, saga.id());
        insert.setString(2, saga.plan().name());
        insert.setInt(3, saga.plan().version());
        insert.setInt(4, first);
        insert.setString(5, saga.plan().steps().get(first).key());
        insert.setInt(6, saga.plan().reachUnwritten());
        insert.setString(7, Json.write(saga.data()));
        insert.setString(8, owner);
        insert.setLong(9, owner == null ? 0 : FIRST_EPOCH);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /// Makes waiting sagas due now. One that is just being run is asked once more when it waits, so
  /// an event that overtakes the step is not lost.
  static void wake(Connection connection, List<Long> ids) throws SQLException {
    if (ids.isEmpty()) {
      return;
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            "update saga_instance set wake_requested = 1,"
                + " due_at = case when owner is null then now(6) else due_at end"
                + " where active = 1 and id in "
                + Columns.marks(ids.size()))) {
      for (int i = 0; i < ids.size(); i++) {
        update.setLong(i + 1, ids.get(i));
      }
      update.executeUpdate();
    }
  }
}
