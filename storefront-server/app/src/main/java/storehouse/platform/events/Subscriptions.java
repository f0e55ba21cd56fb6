package storehouse.platform.events;

import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import storehouse.platform.events.OutboxRows.Entry;
import storehouse.platform.persistence.Columns;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;

/// Who takes which events, and the way into their inboxes.
final class Subscriptions {

  private final Stores stores;
  private final Clock clock;
  private final Signal signal;
  private final Map<String, List<Consumer>> byType;

  Subscriptions(Stores stores, List<Consumer> consumers, Clock clock, Signal signal) {
    this.stores = stores;
    this.clock = clock;
    this.signal = signal;
    this.byType =
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

  /// The stores in which somebody takes one of these events.
  Set<StoreName> targets(List<Entry> entries) {
    return entries.stream()
        .flatMap(entry -> takers(entry).stream())
        .map(Consumer::store)
        .collect(Collectors.toSet());
  }

  boolean isTaken(Entry entry, StoreName target) {
    return takers(entry).stream().anyMatch(consumer -> consumer.store() == target);
  }

  private List<Consumer> takers(Entry entry) {
    return byType.getOrDefault(entry.row().type(), List.of());
  }

  /// Puts the events into the inboxes of this store, durably; those that are there already stay as
  /// they are.
  void deliver(StoreName target, List<Entry> entries) {
    LocalDateTime now = Columns.utc(clock.instant());
    stores
        .of(target)
        .run(
            tx -> {
              try (PreparedStatement insert =
                  tx.connection()
                      .prepareStatement(
                          "insert ignore into inbox (consumer, event_id, aggregatetype,"
                              + " aggregateid, seq, type, payload, state, attempts, due_at,"
                              + " received_at) values (?, ?, ?, ?, ?, ?, ?, 'NEW', 0, ?, ?)")) {
                for (Entry entry : entries) {
                  for (Consumer consumer : takers(entry)) {
                    if (consumer.store() == target) {
                      entry.row().bind(insert, consumer.name(), now);
                      tx.afterCommit(signal.of(Inbox.worker(consumer))::ring);
                    }
                  }
                }
                insert.executeBatch();
              }
            });
  }
}
