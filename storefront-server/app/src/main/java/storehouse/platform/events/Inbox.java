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

  /// The name of the worker that hands a consumer its events.
  static String worker(Consumer consumer) {
    return "inbox-" + consumer.name();
  }

  /// Handles what is due.
  Round round() {
    try {
      return handle(BATCH, new ArrayList<>()) == BATCH ? Round.MORE : Round.DONE;
    } catch (RuntimeException batchFailed) {
      return oneByOne();
    }
  }

  private Round oneByOne() {
    for (int left = BATCH; left > 0; left--) {
      List<Pending> tried = new ArrayList<>();
      try {
        if (handle(1, tried) == 0) {
          return Round.DONE;
        }
      } catch (RuntimeException failure) {
        if (tried.isEmpty()) {
          throw failure;
        }
        store.run(tx -> postpone(tx.connection(), tried.getFirst(), failure));
      }
    }
    return Round.MORE;
  }

  /// Handles at most that many events; `tried` is filled with those that the consumer was given.
  private int handle(int limit, List<Pending> tried) {
    return store.write(
        tx -> {
          tried.clear();
          tried.addAll(due(tx.connection(), limit));
          if (tried.isEmpty()) {
            return 0;
          }
          consumer.handle(tx, tried.stream().map(this::delivery).toList());
          markDone(tx.connection(), tried);
          return tried.size();
        });
  }

  private Delivery delivery(Pending pending) {
    Class<?> type =
        Objects.requireNonNull(types.get(pending.type()), () -> "Nobody takes " + pending.type());
    return new Delivery(
        pending.eventId(), pending.aggregateId(), Json.read(pending.payload(), type));
  }

  /// The indexes are named because the optimizer would rather compare each event with all that came
  /// before it.
  private List<Pending> due(Connection connection, int limit) throws SQLException {
    if (!lockConsumer(connection)) {
      return List.of();
    }
    try (PreparedStatement select =
        connection.prepareStatement(
            "select i.position, i.event_id, i.aggregateid, i.type, i.payload, i.attempts"
                + " from inbox i force index (inbox_due)"
                + " where i.consumer = ? and i.state = 'NEW' and i.due_at <= ?"
                + " and not exists (select 1 from inbox b force index (inbox_aggregate)"
                + " where b.consumer = i.consumer"
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

  /// Puts off the event that failed, unless another node has handled it meanwhile.
  private void postpone(Connection connection, Pending failed, RuntimeException failure)
      throws SQLException {
    int attempts = failed.attempts() + 1;
    Instant again = clock.instant().plus(Duration.ofMillis(200L << Math.min(attempts, 10)));
    try (PreparedStatement update =
        connection.prepareStatement(
            "update inbox set state = ?, attempts = ?, due_at = ?, error = ?"
                + " where position = ? and state = 'NEW' and attempts = ?")) {
      String error = String.valueOf(failure.getMessage());
      update.setString(1, attempts >= MAX_ATTEMPTS ? "PARKED" : "NEW");
      update.setInt(2, attempts);
      update.setObject(3, Columns.utc(again));
      update.setString(4, error.substring(0, Math.min(error.length(), 1_000)));
      update.setLong(5, failed.position());
      update.setInt(6, failed.attempts());
      update.executeUpdate();
    }
  }

  private record Pending(
      long position, long eventId, String aggregateId, String type, String payload, int attempts) {}
}
