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
import storehouse.platform.events.Arrival.Parcel;
import storehouse.platform.persistence.Columns;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.Tx;

/// Hands one consumer the events that had to wait for it: in batches while all goes well, one by
/// one after a failure, so that only the bad event waits. After [#MAX_ATTEMPTS] it is parked with
/// its error.
final class Inbox {

  static final int MAX_ATTEMPTS = 10;
  private static final int BATCH = 200;

  private final Subscriber subscriber;
  private final Store store;
  private final Clock clock;
  private boolean registered;

  Inbox(Consumer consumer, Store store, Clock clock) {
    this.subscriber = new Subscriber(consumer);
    this.store = store;
    this.clock = clock;
  }

  /// The name of the worker that hands a consumer its events.
  static String worker(String consumer) {
    return "inbox-" + consumer;
  }

  /// Handles what is due, registered before the first time: a store that is away when the node
  /// starts keeps only its own consumers from beginning. As long as nothing waits, it stays out of
  /// the way of those who hand the consumer its events directly.
  Round round() {
    if (!registered) {
      begin();
      registered = true;
    }
    if (!store.read(tx -> isAnythingNew(tx.connection()))) {
      return Round.DONE;
    }
    try {
      return handle(BATCH, new ArrayList<>());
    } catch (RuntimeException batchFailed) {
      return oneByOne();
    }
  }

  /// Registering would wait for whoever hands the consumer something just then.
  private void begin() {
    if (!store.read(tx -> isRegistered(tx.connection()))) {
      register();
    }
  }

  private boolean isRegistered(Connection connection) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select 1 from inbox_consumer where consumer = ?")) {
      select.setString(1, subscriber.name());
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  private boolean isAnythingNew(Connection connection) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select 1 from inbox where consumer = ? and state = 'NEW' limit 1")) {
      select.setString(1, subscriber.name());
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  private Round oneByOne() {
    for (int left = BATCH; left > 0; left--) {
      List<Pending> tried = new ArrayList<>();
      try {
        Round found = handle(1, tried);
        if (found != Round.MORE) {
          return found;
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
  private Round handle(int limit, List<Pending> tried) {
    return store.write(
        tx -> {
          tried.clear();
          if (!lockConsumer(tx.connection())) {
            return Round.HELD_ELSEWHERE;
          }
          tried.addAll(due(tx.connection(), limit));
          if (!tried.isEmpty()) {
            handle(tx, tried);
          }
          return tried.size() == limit ? Round.MORE : Round.DONE;
        });
  }

  /// Somebody may have brought an event again that was handled meanwhile.
  private void handle(Tx tx, List<Pending> due) throws SQLException {
    List<InboxRow> fresh =
        due.stream().filter(pending -> !pending.handled()).map(Pending::row).toList();
    if (!fresh.isEmpty()) {
      List<Parcel> parcels = List.of(new Parcel(subscriber, fresh));
      HandledEvents.add(tx.connection(), parcels, Columns.utc(clock.instant()));
      subscriber.handle(tx, fresh);
    }
    remove(tx.connection(), due);
  }

  /// The indexes are named because the optimizer would rather compare each event with all that came
  /// before it.
  private List<Pending> due(Connection connection, int limit) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select i.*, exists (select 1 from inbox_done d where d.consumer = i.consumer"
                + " and d.event_id = i.event_id) as handled from inbox i force index (inbox_due)"
                + " where i.consumer = ? and i.state = 'NEW' and i.due_at <= ?"
                + " and not exists (select 1 from inbox b force index (inbox_aggregate)"
                + " where b.consumer = i.consumer"
                + " and b.aggregatetype = i.aggregatetype and b.aggregateid = i.aggregateid"
                + " and b.state in ('NEW', 'PARKED') and b.position < i.position"
                + " and (b.state = 'PARKED' or b.due_at > ?)) order by i.position limit "
                + limit)) {
      select.setString(1, subscriber.name());
      select.setObject(2, Columns.utc(clock.instant()));
      select.setObject(3, Columns.utc(clock.instant()));
      List<Pending> due = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          due.add(
              new Pending(
                  row.getLong("position"),
                  InboxRow.of(row, "event_id"),
                  row.getInt("attempts"),
                  row.getBoolean("handled")));
        }
      }
      return due;
    }
  }

  private boolean lockConsumer(Connection connection) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select consumer from inbox_consumer where consumer = ? for update skip locked")) {
      select.setString(1, subscriber.name());
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
            insert.setString(1, subscriber.name());
            insert.executeUpdate();
          }
        });
  }

  private static void remove(Connection connection, List<Pending> due) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from inbox where position in " + Columns.marks(due.size()))) {
      for (int i = 0; i < due.size(); i++) {
        delete.setLong(i + 1, due.get(i).position());
      }
      delete.executeUpdate();
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

  private record Pending(long position, InboxRow row, int attempts, boolean handled) {}
}
