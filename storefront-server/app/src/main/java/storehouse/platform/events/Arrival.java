package storehouse.platform.events;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import storehouse.platform.persistence.Columns;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreFailure;
import storehouse.platform.persistence.Tx;

/// Some events on their way to the consumers of one store.
///
/// A consumer before whom nothing waits is handed its events at once, in the transaction that
/// writes down that they are done. Otherwise they go into its inbox, behind what waits there; so do
/// all of them when a consumer throws or when one of them was here before. What lies in an inbox is
/// the business of an [Inbox].
final class Arrival {

  private static final Logger LOG = System.getLogger(Arrival.class.getName());

  private final Store store;
  private final List<Parcel> parcels;
  private final Signal signal;
  private final LocalDateTime now;
  private boolean handing;

  /// @param parcels one for each consumer, in the order in which consumers are handed theirs
  Arrival(Store store, List<Parcel> parcels, Signal signal, LocalDateTime now) {
    this.store = store;
    this.parcels = parcels;
    this.signal = signal;
    this.now = now;
  }

  /// What one consumer gets, in its order.
  record Parcel(Subscriber subscriber, List<InboxRow> rows) {

    private String consumer() {
      return subscriber.name();
    }
  }

  /// The events are here for good when this returns. It fails when the store does, not when a
  /// consumer does. A row that somebody else holds is waited for once: the events of all others
  /// wait as well.
  void take() {
    try {
      store.runOnce(this::handOver);
    } catch (RuntimeException failure) {
      boolean wereHere = StoreFailure.isDuplicateKey(failure);
      if (!handing && !wereHere && !StoreFailure.isTransient(failure)) {
        throw failure;
      }
      Level level = wereHere ? Level.DEBUG : Level.INFO;
      LOG.log(level, "Events in " + store.name().key() + " have to wait", failure);
      store.run(tx -> queue(tx, parcels));
    }
  }

  private void handOver(Tx tx) throws SQLException {
    handing = false;
    Set<String> ready = lockReady(tx.connection());
    Map<Boolean, List<Parcel>> byReadiness =
        parcels.stream()
            .collect(Collectors.partitioningBy(parcel -> ready.contains(parcel.consumer())));
    queue(tx, byReadiness.getOrDefault(false, List.of()));
    List<Parcel> direct = byReadiness.getOrDefault(true, List.of());
    HandledEvents.add(tx.connection(), direct, now);
    handing = true;
    for (Parcel parcel : direct) {
      parcel.subscriber().handle(tx, parcel.rows());
    }
    handing = false;
  }

  /// Those before whom nothing waits and whom nobody else hands anything just now; the others are
  /// not waited for. An event that goes into an inbox at the same moment is no earlier one of the
  /// same aggregate, because whoever brought that has returned.
  private Set<String> lockReady(Connection connection) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select c.consumer, exists (select 1 from inbox i where i.consumer = c.consumer"
                + " and i.state in ('NEW', 'PARKED')) as waits from inbox_consumer c"
                + " where c.consumer in "
                + Columns.marks(parcels.size())
                + " for update skip locked")) {
      for (int i = 0; i < parcels.size(); i++) {
        select.setString(i + 1, parcels.get(i).consumer());
      }
      Set<String> ready = new HashSet<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          if (!row.getBoolean("waits")) {
            ready.add(row.getString("consumer"));
          }
        }
      }
      return ready;
    }
  }

  /// What lies there already stays as it is.
  private void queue(Tx tx, List<Parcel> waiting) throws SQLException {
    if (waiting.isEmpty()) {
      return;
    }
    try (PreparedStatement insert =
        tx.connection()
            .prepareStatement(
                "insert ignore into inbox (consumer, event_id, aggregatetype, aggregateid, seq,"
                    + " type, payload, state, attempts, due_at, received_at)"
                    + " values (?, ?, ?, ?, ?, ?, ?, 'NEW', 0, ?, ?)")) {
      for (Parcel parcel : waiting) {
        for (InboxRow row : parcel.rows()) {
          row.bind(insert, parcel.consumer(), now);
        }
        tx.afterCommit(signal.of(Inbox.worker(parcel.consumer()))::ring);
      }
      insert.executeBatch();
    }
  }
}
