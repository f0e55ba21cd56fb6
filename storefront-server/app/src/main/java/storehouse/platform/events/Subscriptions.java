package storehouse.platform.events;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import storehouse.platform.events.Arrival.Parcel;
import storehouse.platform.events.OutboxRows.Entry;
import storehouse.platform.persistence.Columns;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;

/// Who takes which events, and the way to them.
final class Subscriptions {

  /// What is handled in one transaction.
  private static final int AT_ONCE = 200;

  private final Stores stores;
  private final Clock clock;
  private final Signal signal;
  private final Map<String, List<Subscriber>> byType = new HashMap<>();

  Subscriptions(Stores stores, List<Consumer> consumers, Clock clock, Signal signal) {
    this.stores = stores;
    this.clock = clock;
    this.signal = signal;
    for (Consumer consumer : consumers) {
      Subscriber subscriber = new Subscriber(consumer);
      for (String type : subscriber.types()) {
        byType.computeIfAbsent(type, ignored -> new ArrayList<>()).add(subscriber);
      }
    }
  }

  /// The stores in which somebody takes one of these events.
  Set<StoreName> targets(List<Entry> entries) {
    return entries.stream()
        .flatMap(entry -> takers(entry).stream())
        .map(Subscriber::store)
        .collect(Collectors.toSet());
  }

  boolean isTaken(Entry entry, StoreName target) {
    return takers(entry).stream().anyMatch(subscriber -> subscriber.store() == target);
  }

  private List<Subscriber> takers(Entry entry) {
    return byType.getOrDefault(entry.row().type(), List.of());
  }

  /// Brings the events to their consumers in this store, durably: what was here before changes
  /// nothing.
  void deliver(StoreName target, List<Entry> entries) {
    LocalDateTime now = Columns.utc(clock.instant());
    for (int from = 0; from < entries.size(); from += AT_ONCE) {
      List<Entry> some = entries.subList(from, Math.min(from + AT_ONCE, entries.size()));
      new Arrival(stores.of(target), parcels(target, some), signal, now).take();
    }
  }

  private List<Parcel> parcels(StoreName target, List<Entry> entries) {
    SortedMap<Subscriber, List<InboxRow>> rows =
        new TreeMap<>(Comparator.comparing(Subscriber::name));
    for (Entry entry : entries) {
      for (Subscriber subscriber : takers(entry)) {
        if (subscriber.store() == target) {
          rows.computeIfAbsent(subscriber, ignored -> new ArrayList<>()).add(entry.row());
        }
      }
    }
    return rows.entrySet().stream()
        .map(each -> new Parcel(each.getKey(), List.copyOf(each.getValue())))
        .toList();
  }
}
