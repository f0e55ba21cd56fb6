package storehouse.platform.saga;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import storehouse.platform.persistence.Columns;
import storehouse.platform.saga.SagaLog.Line;

/// Leases due sagas. Only those of plans that this node knows are looked at, so that sagas of
/// another build never stand in their way; one that cannot be read is laid aside for a person.
final class SagaClaims {

  private static final int PATIENCE_SECONDS = 60;
  private static final int MOST_NEGLECTED = 100;

  private final Map<String, RegisteredPlan<?>> plans;

  SagaClaims(Map<String, RegisteredPlan<?>> plans) {
    this.plans = plans;
  }

  /// Leases due sagas that nobody holds, raising their epoch.
  List<Claim<?>> claim(Connection connection, String owner, int limit) throws SQLException {
    if (plans.isEmpty()) {
      return List.of();
    }
    List<Claim<?>> claims = new ArrayList<>();
    List<Line> unreadable = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select id, name, version, state, step, step_key, data, reason, attempts, deadline_at,"
                + " epoch, reach, undo_requested from saga_instance where active = 1 and owner is null"
                + " and due_at <= now(6) and paused = 0 and (name, version) in "
                + pairs()
                + " order by due_at limit "
                + limit
                + " for update skip locked")) {
      bindPlans(select);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          read(row, owner, claims, unreadable);
        }
      }
    }
    lease(connection, owner, claims);
    layAside(connection, unreadable);
    return claims;
  }

  private void read(ResultSet row, String owner, List<Claim<?>> claims, List<Line> unreadable)
      throws SQLException {
    RegisteredPlan<?> plan = plans.get(row.getString("name") + "/" + row.getInt("version"));
    try {
      if (plan == null) {
        throw new IllegalStateException("The plan's name is written in another case");
      }
      claims.add(plan.claim(row, owner));
    } catch (RuntimeException failure) {
      unreadable.add(
          Line.now(
              row.getLong("id"),
              row.getString("step_key"),
              "UNREADABLE",
              String.valueOf(failure.getMessage()),
              row.getLong("epoch")));
    }
  }

  private String pairs() {
    return "(" + String.join(", ", Collections.nCopies(plans.size(), "(?, ?)")) + ")";
  }

  private void bindPlans(PreparedStatement statement) throws SQLException {
    int index = 1;
    for (RegisteredPlan<?> known : plans.values()) {
      statement.setString(index++, known.plan().name());
      statement.setInt(index++, known.plan().version());
    }
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

  /// Paused, so that they are not read again and again; resuming reads them once more.
  private static void layAside(Connection connection, List<Line> unreadable) throws SQLException {
    update(connection, "set needs_person = 1, paused = 1", unreadable);
    SagaLog.append(connection, unreadable);
  }

  /// Asks a person to look at sagas that nobody takes because no running build knows their plan;
  /// true when there were any.
  boolean flagNeglected(Connection connection) throws SQLException {
    if (plans.isEmpty()) {
      return false;
    }
    List<Line> neglected = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select id, name, version, step_key, epoch from saga_instance where active = 1"
                + " and owner is null and paused = 0 and needs_person = 0"
                + " and due_at < timestampadd(second, -"
                + PATIENCE_SECONDS
                + ", now(6)) and (name, version) not in "
                + pairs()
                + " limit "
                + MOST_NEGLECTED
                + " for update skip locked")) {
      bindPlans(select);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          String plan = row.getString("name") + " " + row.getInt("version");
          neglected.add(
              Line.now(
                  row.getLong("id"),
                  row.getString("step_key"),
                  "PLAN UNKNOWN",
                  plan,
                  row.getLong("epoch")));
        }
      }
    }
    update(connection, "set needs_person = 1", neglected);
    SagaLog.append(connection, neglected);
    return !neglected.isEmpty();
  }

  private static void update(Connection connection, String change, List<Line> lines)
      throws SQLException {
    if (lines.isEmpty()) {
      return;
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            "update saga_instance " + change + " where id in " + Columns.marks(lines.size()))) {
      for (int i = 0; i < lines.size(); i++) {
        update.setLong(i + 1, lines.get(i).sagaId());
      }
      update.executeUpdate();
    }
  }
}
