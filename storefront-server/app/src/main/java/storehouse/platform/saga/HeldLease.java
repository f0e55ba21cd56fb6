package storehouse.platform.saga;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import storehouse.platform.persistence.Columns;

/// The lease under which some sagas of a batch were run.
record HeldLease(String owner, long epoch) {

  /// How a saga stands, and what people asked of it while it was run.
  record Held(SagaState state, int step, String reason, boolean pause, @Nullable String undo) {

    /// Where the claim's settlement took the saga already: it was written, and the answer to its
    /// commit was lost. Written again, it would forget what the first one heeded.
    Optional<Transition> settledBefore(Claim<?> claim) {
      return state == claim.state() && step == claim.unwritten().since()
          ? Optional.empty()
          : Optional.of(new Transition(state, step, reason, 0, null, null, "", ""));
    }

    /// Where the saga goes instead.
    Transition heeded(Claim<?> claim, Transition intended) {
      Transition to = undo == null ? intended : Progress.turnedBack(claim, intended, undo);
      return pause && to.goesOnAtOnce() ? to.letGo() : to;
    }
  }

  static HeldLease of(Claim<?> claim) {
    return new HeldLease(claim.owner(), claim.epoch());
  }

  /// Those of the sagas that are still leased so, locked.
  Map<Long, Held> lock(Connection connection, List<Long> ids) throws SQLException {
    Map<Long, Held> held = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select id, state, step, reason, paused, undo_requested"
                + " from saga_instance where owner = ? and epoch = ?"
                + " and id in "
                + Columns.marks(ids.size())
                + " order by id for update")) {
      select.setString(1, owner);
      select.setLong(2, epoch);
      for (int i = 0; i < ids.size(); i++) {
        select.setLong(i + 3, ids.get(i));
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          held.put(
              row.getLong("id"),
              new Held(
                  SagaState.valueOf(row.getString("state")),
                  row.getInt("step"),
                  row.getString("reason"),
                  row.getBoolean("paused"),
                  row.getString("undo_requested")));
        }
      }
    }
    return held;
  }
}
