package storehouse.platform.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import storehouse.platform.persistence.Columns;

/// Deletes what a store published long ago. The counter of an aggregate goes with the last of its
/// events: numbers are unique among the events that are there, and consumers go by the order of
/// arrival, so whoever comes later may begin anew.
final class OldOutbox {

  private static final int BATCH = 1_000;

  private OldOutbox() {}

  private record Aggregate(String type, String id) {}

  private record Row(long position, Aggregate aggregate, boolean old, boolean done) {}

  /// True when there may be more. Events that are set aside for a store stay, and are passed by.
  static boolean deleteSome(Connection connection, Instant before) throws SQLException {
    long from = 0;
    while (true) {
      List<Row> oldest = oldest(connection, from, before);
      List<Row> over = oldest.stream().filter(row -> row.old() && row.done()).toList();
      if (!over.isEmpty()) {
        delete(connection, over.stream().map(Row::position).toList());
        deleteCounters(connection, over.stream().map(Row::aggregate).collect(Collectors.toSet()));
      }
      boolean more = oldest.size() == BATCH && oldest.getLast().old();
      if (!over.isEmpty() || !more) {
        return more;
      }
      from = oldest.getLast().position();
    }
  }

  /// By position, which grows with the time of birth: an index on that would cost every event.
  private static List<Row> oldest(Connection connection, long after, Instant before)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select position, aggregatetype, aggregateid, created_at < ? as old,"
                + " published_at is not null and not exists (select 1 from outbox_backlog b"
                + " where b.position = outbox.position) as done from outbox where position > ?"
                + " order by position limit "
                + BATCH)) {
      select.setObject(1, Columns.utc(before));
      select.setLong(2, after);
      List<Row> oldest = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          oldest.add(
              new Row(
                  row.getLong("position"),
                  aggregate(row),
                  row.getBoolean("old"),
                  row.getBoolean("done")));
        }
      }
      return oldest;
    }
  }

  private static Aggregate aggregate(ResultSet row) throws SQLException {
    return new Aggregate(row.getString("aggregatetype"), row.getString("aggregateid"));
  }

  private static void delete(Connection connection, List<Long> positions) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from outbox where position in " + Columns.marks(positions.size()))) {
      for (int i = 0; i < positions.size(); i++) {
        delete.setLong(i + 1, positions.get(i));
      }
      delete.executeUpdate();
    }
  }

  /// Whoever appends holds the counter's lock until the event is there to be seen. So what can be
  /// locked is looked at only then; the rest has a new event, and goes with that.
  private static void deleteCounters(Connection connection, Set<Aggregate> aggregates)
      throws SQLException {
    Set<Aggregate> locked = new LinkedHashSet<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select aggregatetype, aggregateid from outbox_aggregate where "
                + among(aggregates)
                + " for update skip locked")) {
      bind(select, aggregates);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          locked.add(aggregate(row));
        }
      }
    }
    if (locked.isEmpty()) {
      return;
    }
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from outbox_aggregate where "
                + among(locked)
                + " and not exists (select 1 from outbox o"
                + " where o.aggregatetype = outbox_aggregate.aggregatetype"
                + " and o.aggregateid = outbox_aggregate.aggregateid)")) {
      bind(delete, locked);
      delete.executeUpdate();
    }
  }

  private static String among(Collection<Aggregate> aggregates) {
    return "(aggregatetype, aggregateid) in ("
        + String.join(", ", Collections.nCopies(aggregates.size(), "(?, ?)"))
        + ")";
  }

  private static void bind(PreparedStatement statement, Collection<Aggregate> aggregates)
      throws SQLException {
    int index = 1;
    for (Aggregate aggregate : aggregates) {
      statement.setString(index++, aggregate.type());
      statement.setString(index++, aggregate.id());
    }
  }
}
