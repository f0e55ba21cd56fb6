package storehouse.platform.saga;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import storehouse.platform.persistence.Columns;
import storehouse.platform.saga.SagaLog.Line;

/// Writes where sagas go after a step, each only while its lease is held.
///
/// What people asked for in the meantime is on the row: a saga that was paused or told to turn back
/// is not written by the first update, and the few of them are looked at and written again.
final class SagaSettlements {

  private static final String WRITE =
      "update saga_instance set state = ?, active = ?, step = ?, step_key = ?, reason = ?,"
          + " attempts = ?, needs_person = ?, deadline_at = ?, due_at = case when ?"
          + " and wake_requested = 1 then now(6) else timestampadd(microsecond, ?, now(6)) end,"
          + " wake_requested = case when ? then 0 else wake_requested end, owner = ?,"
          + " undo_requested = null, updated_at = now(6) where id = ? and owner = ? and epoch = ?";
  private static final String UNDISTURBED = " and paused = 0 and undo_requested is null";

  private SagaSettlements() {}

  /// What people asked of a saga that somebody holds.
  private record Request(boolean pause, @Nullable String undo) {}

  /// Answers the transitions as they were written, positionally; empty where the lease was lost
  /// meanwhile, and then nothing is written.
  static List<Optional<Transition>> settle(Connection connection, List<Settlement<?>> settlements)
      throws SQLException {
    List<Boolean> undisturbed = write(connection, settlements, WRITE + UNDISTURBED);
    List<Optional<Transition>> written = new ArrayList<>();
    for (int i = 0; i < settlements.size(); i++) {
      written.add(
          undisturbed.get(i) ? Optional.of(settlements.get(i).transition()) : Optional.empty());
    }
    if (undisturbed.contains(false)) {
      settleDisturbed(connection, settlements, written);
    }
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < settlements.size(); i++) {
      Claim<?> claim = settlements.get(i).claim();
      written.get(i).map(to -> Line.of(claim, to.what(), to.detail())).ifPresent(lines::add);
    }
    SagaLog.append(connection, lines);
    return written;
  }

  private static void settleDisturbed(
      Connection connection, List<Settlement<?>> settlements, List<Optional<Transition>> written)
      throws SQLException {
    List<Integer> places = new ArrayList<>();
    List<Settlement<?>> open = new ArrayList<>();
    for (int i = 0; i < settlements.size(); i++) {
      if (written.get(i).isEmpty()) {
        places.add(i);
        open.add(settlements.get(i));
      }
    }
    Map<Long, Request> requests = lockRequests(connection, open);
    List<Settlement<?>> changed = open.stream().<Settlement<?>>map(one -> heeding(one, requests)).toList();
    List<Boolean> held = write(connection, changed, WRITE);
    for (int i = 0; i < changed.size(); i++) {
      if (held.get(i)) {
        written.set(places.get(i), Optional.of(changed.get(i).transition()));
      }
    }
  }

  private static <D> Settlement<D> heeding(Settlement<D> settlement, Map<Long, Request> requests) {
    Request request = requests.get(settlement.claim().id());
    if (request == null) {
      return settlement;
    }
    Transition to = settlement.transition();
    if (request.undo() != null) {
      to = Progress.turnedBack(settlement.claim(), to, request.undo());
    }
    if (request.pause() && to.goesOnAtOnce()) {
      to = to.letGo();
    }
    return new Settlement<>(settlement.claim(), to);
  }

  private static Map<Long, Request> lockRequests(
      Connection connection, List<Settlement<?>> settlements) throws SQLException {
    Map<Long, Request> requests = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select id, paused, undo_requested from saga_instance where id in "
                + Columns.marks(settlements.size())
                + " order by id for update")) {
      for (int i = 0; i < settlements.size(); i++) {
        select.setLong(i + 1, settlements.get(i).claim().id());
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          requests.put(
              row.getLong("id"),
              new Request(row.getBoolean("paused"), row.getString("undo_requested")));
        }
      }
    }
    return requests;
  }

  private static List<Boolean> write(
      Connection connection, List<Settlement<?>> settlements, String sql) throws SQLException {
    List<Boolean> held = new ArrayList<>();
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      for (Settlement<?> settlement : settlements) {
        bind(update, settlement);
        update.addBatch();
      }
      for (int count : update.executeBatch()) {
        held.add(count > 0);
      }
    }
    return held;
  }

  private static void bind(PreparedStatement update, Settlement<?> settlement) throws SQLException {
    Transition to = settlement.transition();
    Claim<?> from = settlement.claim();
    boolean waits = to.pause() != null;
    Duration pause = to.pause() == null ? Duration.ZERO : to.pause();
    update.setString(1, to.state().name());
    update.setBoolean(2, to.state().isActive());
    update.setInt(3, to.step());
    update.setString(4, from.plan().steps().get(to.step()).key());
    update.setString(5, SagaLog.cut(to.reason(), 200));
    update.setInt(6, to.attempts());
    update.setBoolean(7, to.needsPerson());
    update.setObject(8, to.deadline() == null ? null : Columns.utc(to.deadline()));
    update.setBoolean(9, waits);
    update.setLong(10, pause.toNanos() / 1_000);
    update.setBoolean(11, waits);
    update.setString(12, to.goesOnAtOnce() ? from.owner() : null);
    update.setLong(13, from.id());
    update.setString(14, from.owner());
    update.setLong(15, from.epoch());
  }

  /// Lets go of a saga whose outcome could not be written; it is due again in a minute, and a
  /// person is asked to look.
  static void park(Connection connection, Claim<?> claim, String why) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update saga_instance set needs_person = 1, owner = null,"
                + " due_at = timestampadd(second, 60, now(6)) where id = ? and owner = ?"
                + " and epoch = ?")) {
      update.setLong(1, claim.id());
      update.setString(2, claim.owner());
      update.setLong(3, claim.epoch());
      if (update.executeUpdate() > 0) {
        SagaLog.append(connection, List.of(Line.of(claim, "PARKED", why)));
      }
    }
  }
}
