package storehouse.platform.saga;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import storehouse.platform.persistence.Columns;

/// A transition that many sagas of a batch make: written with one statement instead of one for
/// each. Their rows are locked.
record SharedMove(Transition to, String stepKey, int reach, String owner) {

  static SharedMove of(Settlement<?> settlement) {
    Claim<?> from = settlement.claim();
    Transition to = settlement.transition();
    return new SharedMove(
        to, from.plan().steps().get(to.step()).key(), from.unwritten().reachAt(to), from.owner());
  }

  /// A saga that waits and was woken meanwhile is due at once; one that goes on keeps its due time,
  /// which nobody asks for while it is held. What people asked of it was heeded.
  void write(Connection connection, Collection<Long> ids) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update saga_instance set state = ?, active = ?, step = ?, step_key = ?, reach = ?, reason = ?,"
                + " attempts = ?, needs_person = ?, deadline_at = ?, due_at = case when ?"
                + " then due_at when ? and wake_requested = 1 then now(6)"
                + " else timestampadd(microsecond, ?, now(6)) end,"
                + " settled_at = case when ? then null else now(6) end, wake_requested = case when ? then 0 else wake_requested end, owner = ?,"
                + " undo_requested = null, updated_at = now(6) where id in "
                + Columns.marks(ids.size()))) {
      boolean waits = to.pause() != null;
      update.setString(1, to.state().name());
      update.setBoolean(2, to.state().isActive());
      update.setInt(3, to.step());
      update.setString(4, stepKey);
      update.setInt(5, reach);
      update.setString(6, SagaLog.cut(to.reason(), 200));
      update.setInt(7, to.attempts());
      update.setBoolean(8, to.needsPerson());
      update.setObject(9, to.deadline() == null ? null : Columns.utc(to.deadline()));
      update.setBoolean(10, to.goesOnAtOnce());
      update.setBoolean(11, waits);
      update.setLong(12, to.pause() == null ? 0 : to.pause().toNanos() / 1_000);
      update.setBoolean(13, to.state().isActive());
      update.setBoolean(14, waits);
      update.setString(15, to.goesOnAtOnce() ? owner : null);
      int index = 16;
      for (long id : ids) {
        update.setLong(index++, id);
      }
      update.executeUpdate();
    }
  }
}
