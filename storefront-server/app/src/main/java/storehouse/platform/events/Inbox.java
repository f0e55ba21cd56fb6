package storehouse.platform.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import storehouse.platform.json.Json;
import storehouse.platform.persistence.Columns;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.Tx;

/// Hands one consumer its events: in batches while all goes well, one by one after a failure, so
/// that only the bad event waits. After [#MAX_ATTEMPTS] it is parked with its error.
final class Inbox {

  static final int MAX_ATTEMPTS = 10;
  private static final int BATCH = 200;

  private final Consumer consumer;
  private final Store store;
  private final Clock clock;
  private final Map<String, Class<?>> types;

  Inbox(Consumer consumer, Store store, Clock clock) {
    this.consumer = consumer;
    this.store = store;
    this.clock = clock;
    this.types = consumer.events().stream().collect(Collectors.toMap(EventType::of, type -> type));
  }

  /// Handles what is due; true when there was something.
  boolean round() {
    try {
      return handle(BATCH) > 0;
    } catch (RuntimeException batchFailed) {
      return oneByOne();
    }
  }

  private boolean oneByOne() {
    int left = BATCH;
    while (left-- > 0) {
      try {
        if (handle(1) == 0) {
          return true;
        }
      } catch (RuntimeException failure) {
        store.run(tx -> postpone(tx, failure));
      }
    }
    return true;
  }

  private int handle(int limit) {
    return store.write(
        tx -> {
          List<Pending> due = due(tx.connection(), limit);
          if (due.isEmpty()) {
            return 0;
          }
          consumer.handle(tx, due.stream().map(this::delivery).toList());
          markDone(tx.connection(), due);
          return due.size();
        });
  }

  private Delivery delivery(Pending pending) {
    Class<?> type =
        Objects.requireNonNull(types.get(pending.type()), () -> "Nobody takes " + pending.type());
    return new Delivery(
        pending.eventId(), pending.aggregateId(), Json.read(pending.payload(), type));
  }

  private List<Pending> due(Connection connection, int limit) throws SQLException {
    if (!lockConsumer(connection)) {
      return List.of();
    }
    try (PreparedStatement select =
        connection.prepareStatement(
            "select i.position, i.event_id, i.aggregateid, i.type, i.payload, i.attempts"
                + " from inbox i where i.consumer = ? and i.state = 'NEW' and i.due_at <= ?"
                + " and not exists (select 1 from inbox b where b.consumer = i.consumer"
                + " and b.aggregatetype = i.aggregatetype and b.aggregateid = i.aggregateid"
                + " and b.state in ('NEW', 'PARKED') and b.position < i.position"
                + " and (b.state = 'PARKED' or b.due_at > ?)) order by i.position limit "
                + limit)) {
      select.setString(1, consumer.name());
      select.setObject(2, Columns.utc(clock.instant()));
      select.setObject(3, Columns.utc(clock.instant()));
      List<Pending> due = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          due.add(
              new Pending(
                  row.getLong("position"),
                  row.getLong("event_id"),
                  row.getString("aggregateid"),
                  row.getString("type"),
                  row.getString("payload"),
                  row.getInt("attempts")));
        }
      }
      return due;
    }
  }

  private boolean lockConsumer(Connection connection) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select consumer from inbox_consumer where consumer = ? for update skip locked")) {
      select.setString(1, consumer.name());
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  /// Makes the row whose lock serialises this consumer over all nodes.
  void register() {
    store.run(
        tx -> {
          try (PreparedStatement insert =
              tx.connection()
                  .prepareStatement("insert ignore into inbox_consumer (consumer) values (?)")) {
            insert.setString(1, consumer.name());
            insert.executeUpdate();
          }
        });
  }

  private static void markDone(Connection connection, List<Pending> due) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update inbox set state = 'DONE' where position in " + Columns.marks(due.size()))) {
      for (int i = 0; i < due.size(); i++) {
        update.setLong(i + 1, due.get(i).position());
      }
      update.executeUpdate();
    }
  }

  private void postpone(Tx tx, RuntimeException failure) throws SQLException {
    List<Pending> due = due(tx.connection(), 1);
    if (due.isEmpty()) {
      return;
    }
    int attempts = due.getFirst().attempts() + 1;
    Instant again = clock.instant().plus(Duration.ofMillis(200L << Math.min(attempts, 10)));
    try (PreparedStatement update =
        tx.connection()
            .prepareStatement(
                "update inbox set state = ?, attempts = ?, due_at = ?, error = ?"
                    + " where position = ?")) {
      String error = String.valueOf(failure.getMessage());
      update.setString(1, attempts >= MAX_ATTEMPTS ? "PARKED" : "NEW");
      update.setInt(2, attempts);
      update.setObject(3, Columns.utc(again));
      update.setString(4, error.substring(0, Math.min(error.length(), 1_000)));
      update.setLong(5, due.getFirst().position());
      update.executeUpdate();
    }
  }

  private record Pending(
      long position, long eventId, String aggregateId, String type, String payload, int attempts) {}
}
