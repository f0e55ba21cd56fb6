package storehouse.platform.saga;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import storehouse.platform.saga.SagaLog.Line;

/// Turns sagas back. The wish stands on the row until a settlement heeds it, so it survives whoever
/// holds the saga, and a second wish changes nothing.
final class SagaTurns {

  private SagaTurns() {}

  static boolean turnBack(Connection connection, SagaPlan<?> plan, TurnBack request)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select state, step_key, epoch, undo_requested from saga_instance where id = ?"
                + " for update")) {
      select.setLong(1, request.sagaId());
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return false;
        }
        SagaState state = SagaState.valueOf(row.getString("state"));
        boolean asked = row.getString("undo_requested") != null;
        switch (state) {
          case COMPENSATED -> {
            return false;
          }
          case COMPLETED -> reopen(connection, plan, request);
          case RUNNING, COMPENSATING -> ask(connection, request);
        }
        if (!asked) {
          log(connection, request, row.getString("step_key"), row.getLong("epoch"));
        }
        return true;
      }
    }
  }

  private static void ask(Connection connection, TurnBack request) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update saga_instance set undo_requested = coalesce(undo_requested, ?),"
                + " wake_requested = 1,"
                + " due_at = case when owner is null then now(6) else due_at end where id = ?")) {
      update.setString(1, request.reason());
      update.setLong(2, request.sagaId());
      update.executeUpdate();
    }
  }

  private static void reopen(Connection connection, SagaPlan<?> plan, TurnBack request)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update saga_instance set version = ?, state = 'COMPENSATING', active = 1,"
                + " step = ?, step_key = ?, reason = ?, attempts = 0, needs_person = 0, paused = 0,"
                + " deadline_at = null, due_at = now(6), owner = null, epoch = epoch + 1,"
                + " settled_at = null, updated_at = now(6) where id = ?")) {
      update.setInt(1, plan.version());
      update.setInt(2, plan.lastStep());
      update.setString(3, plan.steps().get(plan.lastStep()).key());
      update.setString(4, request.reason());
      update.setLong(5, request.sagaId());
      update.executeUpdate();
    }
  }

  private static void log(Connection connection, TurnBack request, String stepKey, long epoch)
      throws SQLException {
    SagaLog.append(
        connection,
        List.of(
            new Line(
                request.sagaId(),
                stepKey,
                "TURN BACK",
                request.reason(),
                epoch,
                request.actor(),
                null)));
  }
}
