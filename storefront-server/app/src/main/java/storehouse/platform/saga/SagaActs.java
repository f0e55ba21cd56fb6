package storehouse.platform.saga;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Writes what operators do to sagas.
final class SagaActs {

  private SagaActs() {}

  record NewProposal(long id, long sagaId, String reason, String actor) {}

  /// Holds the saga's row until the transaction ends, so that people act one after another; false
  /// when there is none.
  static boolean lock(Connection connection, long id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select id from saga_instance where id = ? for update")) {
      select.setLong(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  static void setPaused(Connection connection, long id, boolean paused) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update saga_instance set paused = ?,"
                + " due_at = case when owner is null then now(6) else due_at end where id = ?")) {
      update.setBoolean(1, paused);
      update.setLong(2, id);
      update.executeUpdate();
    }
  }

  static void propose(Connection connection, NewProposal proposal) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into saga_proposal (saga_id, id, reason, proposed_by, proposed_at)"
                + " values (?, ?, ?, ?, now(6))")) {
      insert.setLong(1, proposal.sagaId());
      insert.setLong(2, proposal.id());
      insert.setString(3, SagaLog.cut(proposal.reason(), 200));
      insert.setString(4, proposal.actor());
      insert.executeUpdate();
    }
  }

  static void withdraw(Connection connection, long sagaId) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from saga_proposal where saga_id = ?")) {
      delete.setLong(1, sagaId);
      delete.executeUpdate();
    }
  }
}
