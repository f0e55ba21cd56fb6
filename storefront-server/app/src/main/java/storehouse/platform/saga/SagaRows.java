package storehouse.platform.saga;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import storehouse.platform.json.Json;
import storehouse.platform.persistence.Columns;

/// The saga table: begin, claim, settle, wake. Leases and due times are on the database's clock.
final class SagaRows {

  private final Map<String, RegisteredPlan<?>> plans;

  SagaRows(Map<String, RegisteredPlan<?>> plans) {
    this.plans = plans;
  }

  static void begin(Connection connection, List<NewSaga> sagas) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into saga_instance (id, name, version, state, active, step, step_key, data,"
                + " reason, attempts, needs_person, due_at, wake_requested, epoch, created_at,"
                + " updated_at) values (?, ?, ?, 'RUNNING', 1, ?, ?, ?, '', 0, 0, now(6), 0, 0,"
                + " now(6), now(6))")) {
      for (NewSaga saga : sagas) {
        int first = saga.plan().firstStep();
        insert.setLong(1, saga.id());
        insert.setString(2, saga.plan().name());
        insert.setInt(3, saga.plan().version());
        insert.setInt(4, first);
        insert.setString(5, saga.plan().steps().get(first).key());
        insert.setString(6, Json.write(saga.data()));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /// Leases due sagas that nobody holds, raising their epoch.
  List<Claim<?>> claim(Connection connection, String owner, int limit) throws SQLException {
    List<Claim<?>> claims = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select id, name, version, state, step, data, reason, attempts, deadline_at, epoch"
                + " from saga_instance where active = 1 and owner is null and due_at <= now(6)"
                + " order by due_at limit "
                + limit
                + " for update skip locked")) {
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          RegisteredPlan<?> plan = plans.get(row.getString("name") + "/" + row.getInt("version"));
          if (plan != null) {
            claims.add(plan.claim(row, owner));
          }
        }
      }
    }
    lease(connection, owner, claims);
    return claims;
  }

  private static void lease(Connection connection, String owner, List<Claim<?>> claims)
      throws SQLException {
    if (claims.isEmpty()) {
      return;
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            "update saga_instance set owner = ?, epoch = epoch + 1 where id in "
                + Columns.marks(claims.size()))) {
      update.setString(1, owner);
      for (int i = 0; i < claims.size(); i++) {
        update.setLong(i + 2, claims.get(i).id());
      }
      update.executeUpdate();
    }
  }

  /// Writes transitions; false where the lease was lost meanwhile, and then nothing is written.
  static List<Boolean> settle(Connection connection, List<Settlement<?>> settlements)
      throws SQLException {
    Map<SharedMove, List<Integer>> moves = new LinkedHashMap<>();
    for (int i = 0; i < settlements.size(); i++) {
      moves.computeIfAbsent(SharedMove.of(settlements.get(i)), _ -> new ArrayList<>()).add(i);
    }
    Boolean[] held = new Boolean[settlements.size()];
    for (Map.Entry<SharedMove, List<Integer>> move : moves.entrySet()) {
      List<Long> ids = move.getValue().stream().map(i -> settlements.get(i).claim().id()).toList();
      Set<Long> owned = move.getKey().lock(connection, ids);
      move.getKey().write(connection, owned);
      move.getValue().forEach(i -> held[i] = owned.contains(settlements.get(i).claim().id()));
    }
    List<Boolean> answers = List.of(held);
    log(connection, settlements, answers);
    return answers;
  }

  private static void log(
      Connection connection, List<Settlement<?>> settlements, List<Boolean> held)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into saga_step_log (saga_id, step_key, what, detail, epoch, at)"
                + " values (?, ?, ?, ?, ?, now(6))")) {
      boolean any = false;
      for (int i = 0; i < settlements.size(); i++) {
        Settlement<?> settlement = settlements.get(i);
        if (held.get(i)) {
          insert.setLong(1, settlement.claim().id());
          insert.setString(2, settlement.claim().current().key());
          insert.setString(3, settlement.transition().what());
          insert.setString(4, cut(settlement.transition().detail(), 300));
          insert.setLong(5, settlement.claim().epoch());
          insert.addBatch();
          any = true;
        }
      }
      if (any) {
        insert.executeBatch();
      }
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

  /// Lets go of a saga whose outcome could not be written; it is due again in a minute, and a
  /// person is asked to look.
  static void park(Connection connection, Claim<?> claim) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update saga_instance set needs_person = 1, owner = null,"
                + " due_at = timestampadd(second, 60, now(6)) where id = ? and owner = ?"
                + " and epoch = ?")) {
      update.setLong(1, claim.id());
      update.setString(2, claim.owner());
      update.setLong(3, claim.epoch());
      update.executeUpdate();
    }
  }

  static String cut(@Nullable String text, int length) {
    String value = text == null ? "" : text;
    return value.substring(0, Math.min(length, value.length()));
  }
}
