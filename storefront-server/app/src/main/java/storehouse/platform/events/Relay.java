package storehouse.platform.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import storehouse.platform.persistence.Columns;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.Stores;
import storehouse.platform.persistence.Tx;

/// Carries one store's unpublished events to the inboxes of their consumers, at least once and in
/// order per aggregate.
///
/// A bucket of aggregates is locked by its row while it is relayed, so that nodes share the work; a
/// node that dies lets go of the lock with its connection. Rows are found by "not published", never
/// by position, because positions are not commit order.
final class Relay {

  private static final int BATCH = 500;

  private final Store source;
  private final Stores stores;
  private final Map<String, List<Consumer>> consumersByType;
  private final Clock clock;

  Relay(Store source, Stores stores, List<Consumer> consumers, Clock clock) {
    this.source = source;
    this.stores = stores;
    this.clock = clock;
    this.consumersByType =
        consumers.stream()
            .flatMap(
                consumer ->
                    consumer.events().stream()
                        .map(event -> Map.entry(EventType.of(event), consumer)))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  /// Relays what is there; true when there was something.
  boolean round() {
    boolean worked = false;
    for (int bucket = 0; bucket < Outbox.BUCKETS; bucket++) {
      int current = bucket;
      worked |= source.write(tx -> relay(tx, current));
    }
    return worked;
  }

  private boolean relay(Tx tx, int bucket) throws SQLException {
    List<InboxRow> rows = unpublished(tx.connection(), bucket);
    if (rows.isEmpty() || !lock(tx.connection(), bucket)) {
      return false;
    }
    List<InboxRow> locked = unpublished(tx.connection(), bucket);
    consumersByType.values().stream()
        .flatMap(List::stream)
        .map(Consumer::store)
        .distinct()
        .forEach(target -> deliver(stores.of(target), locked));
    markPublished(tx.connection(), locked);
    return !locked.isEmpty();
  }

  private static boolean lock(Connection connection, int bucket) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select bucket from outbox_bucket where bucket = ? for update skip locked")) {
      select.setInt(1, bucket);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  private static List<InboxRow> unpublished(Connection connection, int bucket) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select id, aggregatetype, aggregateid, seq, type, payload from outbox"
                + " where bucket = ? and published_at is null order by position limit "
                + BATCH)) {
      select.setInt(1, bucket);
      List<InboxRow> rows = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(
              new InboxRow(
                  row.getLong("id"),
                  row.getString("aggregatetype"),
                  row.getString("aggregateid"),
                  row.getLong("seq"),
                  row.getString("type"),
                  row.getString("payload")));
        }
      }
      return rows;
    }
  }

  private void deliver(Store target, List<InboxRow> rows) {
    target.run(
        tx -> {
          try (PreparedStatement insert =
              tx.connection()
                  .prepareStatement(
                      "insert ignore into inbox (consumer, event_id, aggregatetype, aggregateid,"
                          + " seq, type, payload, state, attempts, due_at, received_at)"
                          + " values (?, ?, ?, ?, ?, ?, ?, 'NEW', 0, ?, ?)")) {
            boolean any = false;
            for (InboxRow row : rows) {
              for (Consumer consumer : consumersByType.getOrDefault(row.type(), List.of())) {
                if (consumer.store() == target.name()) {
                  row.bind(insert, consumer.name(), Columns.utc(clock.instant()));
                  any = true;
                }
              }
            }
            if (any) {
              insert.executeBatch();
            }
          }
        });
  }

  private void markPublished(Connection connection, List<InboxRow> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            "update outbox set published_at = ? where id in " + Columns.marks(rows.size()))) {
      update.setObject(1, Columns.utc(clock.instant()));
      for (int i = 0; i < rows.size(); i++) {
        update.setLong(i + 2, rows.get(i).eventId());
      }
      update.executeUpdate();
    }
  }
}
