package storehouse.platform.saga;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import storehouse.platform.persistence.Columns;
import storehouse.platform.saga.SagaQuery.Filter;
import storehouse.platform.saga.SagaSummary.Proposal;

/// Reads sagas for operators. Ids are sorted by time, so their order is that of age.
final class SagaReads {

  private static final String SELECT =
      "select i.id, i.name, i.version, i.state, i.step_key, i.attempts, i.needs_person, i.paused,"
          + " i.undo_requested, i.reason, i.created_at, i.due_at, p.id as proposal,"
          + " p.reason as proposal_reason, p.proposed_by, p.proposed_at,"
          + " (select l.detail from saga_step_log l where l.saga_id = i.id and l.detail <> ''"
          + " and l.step_key = i.step_key and l.actor = '' order by l.position desc limit 1)"
          + " as last_error from saga_instance i ";
  private static final String PROPOSAL = " left join saga_proposal p on p.saga_id = i.id where ";

  private SagaReads() {}

  static Optional<SagaHistory> history(Connection connection, long id) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SELECT + PROPOSAL + "i.id = ?")) {
      select.setLong(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(new SagaHistory(summary(row), SagaLog.read(connection, id)))
            : Optional.empty();
      }
    }
  }

  static List<SagaSummary> list(Connection connection, SagaQuery query) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(listing(query))) {
      select.setLong(1, query.after());
      select.setLong(2, query.olderThan().toSeconds());
      select.setInt(3, query.limit());
      List<SagaSummary> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(summary(row));
        }
      }
      return found;
    }
  }

  static String listing(SagaQuery query) {
    Filter filter = query.filter();
    boolean backward = filter.newestFirst() && query.after() != 0;
    // Left alone, the optimizer walks all sagas in the order of their ids until it has enough.
    return SELECT
        + "force index (saga_state)"
        + PROPOSAL
        + filter.condition()
        + (backward ? " and i.id < ?" : " and i.id > ?")
        + " and i.created_at <= timestampadd(second, -?, now(6)) order by i.id"
        + (filter.newestFirst() ? " desc" : "")
        + " limit ?";
  }

  /// How many sagas of those that are under way there are for each of these filters, in their
  /// order.
  static List<Integer> count(Connection connection, List<Filter> filters) throws SQLException {
    List<Integer> counts = new ArrayList<>();
    for (Filter filter : filters) {
      try (PreparedStatement select =
              connection.prepareStatement(
                  "select count(*) from saga_instance where " + filter.condition());
          ResultSet row = select.executeQuery()) {
        row.next();
        counts.add(row.getInt(1));
      }
    }
    return counts;
  }

  private static SagaSummary summary(ResultSet row) throws SQLException {
    String error = row.getString("last_error");
    return new SagaSummary(
        row.getLong("id"),
        row.getString("name"),
        row.getInt("version"),
        SagaState.valueOf(row.getString("state")),
        row.getString("step_key"),
        row.getInt("attempts"),
        row.getBoolean("needs_person"),
        row.getBoolean("paused"),
        row.getString("undo_requested") != null,
        row.getString("reason"),
        error == null ? "" : error,
        Columns.instant(row, "created_at"),
        Columns.instant(row, "due_at"),
        proposal(row));
  }

  private static Optional<Proposal> proposal(ResultSet row) throws SQLException {
    String by = row.getString("proposed_by");
    return by == null
        ? Optional.empty()
        : Optional.of(
            new Proposal(
                row.getLong("proposal"),
                row.getString("proposal_reason"),
                by,
                Columns.instant(row, "proposed_at")));
  }
}
