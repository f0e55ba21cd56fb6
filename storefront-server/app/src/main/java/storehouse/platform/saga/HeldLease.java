package storehouse.platform.saga;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import storehouse.platform.persistence.Columns;

/// The lease under which some sagas of a batch were run.
record HeldLease(String owner, long epoch) {

  /// What people asked of a saga while it was run.
  record Request(boolean pause, @Nullable String undo) {

    static final Request NOTHING = new Request(false, null);

    /// Where the saga goes instead.
    Transition heeded(Claim<?> claim, Transition intended) {
      Transition to = undo == null ? intended : Progress.turnedBack(claim, intended, undo);
      return pause && to.goesOnAtOnce() ? to.letGo() : to;
    }
  }

  static HeldLease of(Claim<?> claim) {
    return new HeldLease(claim.owner(), claim.epoch());
  }

  /// Those of the sagas that are still leased so, locked, with what was asked of each.
  Map<Long, Request> lock(Connection connection, List<Long> ids) throws SQLException {
    Map<Long, Request> held = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select id, paused, undo_requested from saga_instance where owner = ? and epoch = ?"
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
          boolean paused = row.getBoolean("paused");
          String undo = row.getString("undo_requested");
          held.put(
              row.getLong("id"),
              paused || undo != null ? new Request(paused, undo) : Request.NOTHING);
        }
      }
    }
    return held;
  }
}
