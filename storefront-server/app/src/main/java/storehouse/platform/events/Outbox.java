package storehouse.platform.events;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import storehouse.platform.Ids;
import storehouse.platform.json.Json;
import storehouse.platform.persistence.Columns;
import storehouse.platform.persistence.Tx;
import storehouse.platform.persistence.Upsert;

/// Writes events in the transaction of their cause; the [Relay] brings them to their consumers.
@Singleton
public final class Outbox {

  static final int BUCKETS = 4;

  private static final Upsert SEQUENCES =
      new Upsert(
          "insert into outbox_aggregate (aggregatetype, aggregateid, seq) values",
          "(?, ?, ?)",
          "seq = seq + values(seq)");

  private final Clock clock;
  private final Signal signal;

  @Inject
  public Outbox(Clock clock, Signal signal) {
    this.clock = clock;
    this.signal = signal;
  }

  public void append(Tx tx, String aggregateType, String aggregateId, Object event)
      throws SQLException {
    append(tx, List.of(new OutboxEntry(aggregateType, aggregateId, event)));
  }

  /// Appends in the given order. Takes the row lock of each aggregate, in key order, so that its
  /// events are numbered in commit order.
  public void append(Tx tx, List<OutboxEntry> entries) throws SQLException {
    if (entries.isEmpty()) {
      return;
    }
    Map<String, List<OutboxEntry>> byAggregate = new TreeMap<>();
    for (OutboxEntry entry : entries) {
      byAggregate.computeIfAbsent(key(entry), ignored -> new ArrayList<>()).add(entry);
    }
    advanceSequences(tx, byAggregate);
    Map<String, Long> next = firstNumbers(tx, byAggregate);
    insert(tx, entries, next);
    tx.afterCommit(signal.of(Relay.worker(tx.store()))::ring);
  }

  private static String key(OutboxEntry entry) {
    return entry.aggregateType() + "\n" + entry.aggregateId();
  }

  private static void advanceSequences(Tx tx, Map<String, List<OutboxEntry>> byAggregate)
      throws SQLException {
    SEQUENCES.write(
        tx.connection(),
        byAggregate.values(),
        (values, entries) ->
            values
                .text(entries.getFirst().aggregateType())
                .text(entries.getFirst().aggregateId())
                .number(entries.size()));
  }

  private static Map<String, Long> firstNumbers(Tx tx, Map<String, List<OutboxEntry>> byAggregate)
      throws SQLException {
    Map<String, Long> first = new LinkedHashMap<>();
    String pairs = String.join(", ", Collections.nCopies(byAggregate.size(), "(?, ?)"));
    try (PreparedStatement select =
        tx.connection()
            .prepareStatement(
                "select aggregatetype, aggregateid, seq from outbox_aggregate"
                    + " where (aggregatetype, aggregateid) in ("
                    + pairs
                    + ")")) {
      int index = 1;
      for (List<OutboxEntry> entries : byAggregate.values()) {
        select.setString(index++, entries.getFirst().aggregateType());
        select.setString(index++, entries.getFirst().aggregateId());
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          String key = row.getString("aggregatetype") + "\n" + row.getString("aggregateid");
          List<OutboxEntry> entries = byAggregate.get(key);
          if (entries != null) {
            first.put(key, row.getLong("seq") - entries.size() + 1);
          }
        }
      }
    }
    return first;
  }

  private void insert(Tx tx, List<OutboxEntry> entries, Map<String, Long> next)
      throws SQLException {
    try (PreparedStatement insert =
        tx.connection()
            .prepareStatement(
                "insert into outbox (id, aggregatetype, aggregateid, seq, bucket, type, payload,"
                    + " created_at) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (OutboxEntry entry : entries) {
        String key = key(entry);
        long seq = next.merge(key, 1L, Long::sum) - 1;
        insert.setLong(1, Ids.next());
        insert.setString(2, entry.aggregateType());
        insert.setString(3, entry.aggregateId());
        insert.setLong(4, seq);
        insert.setInt(5, Math.floorMod(key.hashCode(), BUCKETS));
        insert.setString(6, EventType.of(entry.event().getClass()));
        insert.setString(7, Json.write(entry.event()));
        insert.setObject(8, Columns.utc(clock.instant()));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
