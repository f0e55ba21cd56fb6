package storehouse.platform.events;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import storehouse.platform.events.OutboxRows.Entry;
import storehouse.platform.persistence.Columns;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Tx;

/// Carries one store's unpublished events to their consumers, at least once and in order per
/// aggregate.
///
/// A bucket of aggregates is locked by its row while it is relayed, so that nodes share the work; a
/// node that dies lets go of the lock with its connection. Events for a store that cannot be
/// reached are set aside, and so is what comes after them, until [BacklogRelay] has caught up.
final class Relay {

  private static final Logger LOG = System.getLogger(Relay.class.getName());

  private final Store source;
  private final Subscriptions subscriptions;
  private final Clock clock;

  Relay(Store source, Subscriptions subscriptions, Clock clock) {
    this.source = source;
    this.subscriptions = subscriptions;
    this.clock = clock;
  }

  /// The name of the worker that relays a store's events.
  static String worker(StoreName source) {
    return "relay-" + source.key();
  }

  /// Relays what is there.
  Round round() {
    return source.write(this::relay);
  }

  private Round relay(Tx tx) throws SQLException {
    SortedMap<Integer, Behind> buckets = OutboxRows.lockFreeBuckets(tx.connection());
    if (buckets.isEmpty()) {
      return Round.HELD_ELSEWHERE;
    }
    List<Entry> entries = OutboxRows.unpublished(tx.connection(), buckets.keySet());
    if (entries.isEmpty()) {
      return Round.DONE;
    }
    for (StoreName target : subscriptions.targets(entries)) {
      deliver(tx.connection(), target, entries, buckets);
    }
    OutboxRows.markPublished(tx.connection(), entries, Columns.utc(clock.instant()));
    return OutboxRows.isFull(entries) ? Round.MORE : Round.DONE;
  }

  private void deliver(
      Connection connection,
      StoreName target,
      List<Entry> entries,
      SortedMap<Integer, Behind> buckets)
      throws SQLException {
    List<Entry> taken =
        entries.stream().filter(entry -> subscriptions.isTaken(entry, target)).toList();
    List<Entry> direct =
        taken.stream().filter(entry -> !behind(buckets, entry.bucket()).contains(target)).toList();
    Backlog.add(
        connection,
        target,
        taken.stream().filter(entry -> behind(buckets, entry.bucket()).contains(target)).toList());
    if (direct.isEmpty()) {
      return;
    }
    try {
      subscriptions.deliver(target, direct);
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "Events for " + target.key() + " are set aside", failure);
      Backlog.add(connection, target, direct);
      for (Map.Entry<Integer, Behind> bucket : buckets.entrySet()) {
        bucket.setValue(bucket.getValue().with(target));
        Backlog.mark(connection, bucket.getKey(), bucket.getValue());
      }
    }
  }

  private static Behind behind(SortedMap<Integer, Behind> buckets, int bucket) {
    return buckets.getOrDefault(bucket, Behind.NOBODY);
  }
}
