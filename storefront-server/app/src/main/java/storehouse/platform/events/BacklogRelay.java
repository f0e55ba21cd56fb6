package storehouse.platform.events;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import storehouse.platform.events.OutboxRows.Entry;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;

/// Delivers what [Relay] set aside, oldest first, once the store answers again. While it waits for
/// that store it holds no lock and no connection of the source.
final class BacklogRelay {

  private static final Logger LOG = System.getLogger(BacklogRelay.class.getName());

  private final Store source;
  private final Subscriptions subscriptions;

  BacklogRelay(Store source, Subscriptions subscriptions) {
    this.source = source;
    this.subscriptions = subscriptions;
  }

  /// Tries each bucket that is behind.
  Round round() {
    boolean more = false;
    for (var bucket : source.read(tx -> behind(tx.connection())).entrySet()) {
      for (StoreName target : bucket.getValue().stores()) {
        more |= tryToCatchUp(bucket.getKey(), target);
      }
    }
    return more ? Round.MORE : Round.DONE;
  }

  private static SortedMap<Integer, Behind> behind(Connection connection) throws SQLException {
    SortedMap<Integer, Behind> buckets = new TreeMap<>();
    try (PreparedStatement select =
            connection.prepareStatement(
                "select bucket, behind from outbox_bucket where behind <> ''");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        buckets.put(row.getInt("bucket"), Behind.parse(row.getString("behind")));
      }
    }
    return buckets;
  }

  private boolean tryToCatchUp(int bucket, StoreName target) {
    try {
      return catchUp(bucket, target);
    } catch (RuntimeException stillAway) {
      LOG.log(Level.DEBUG, "Events for " + target.key() + " stay set aside", stillAway);
      return false;
    }
  }

  private boolean catchUp(int bucket, StoreName target) {
    List<Entry> oldest =
        source.read(
            tx -> {
              List<Long> positions = Backlog.oldest(tx.connection(), target, bucket);
              return positions.isEmpty() ? List.of() : OutboxRows.at(tx.connection(), positions);
            });
    if (!oldest.isEmpty()) {
      subscriptions.deliver(target, oldest);
    }
    return source.write(
        tx -> {
          Behind now = Backlog.lock(tx.connection(), bucket);
          Backlog.remove(tx.connection(), target, oldest);
          boolean more = !Backlog.oldest(tx.connection(), target, bucket).isEmpty();
          if (!more) {
            Backlog.mark(tx.connection(), bucket, now.without(target));
          }
          return more;
        });
  }
}
