package storehouse.platform.events;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import storehouse.model.backoffice.ConsumerLag;
import storehouse.model.backoffice.ParkedEvent;
import storehouse.platform.persistence.Columns;
import storehouse.platform.persistence.Stores;

/// What waits in front of the consumers, for those who look after the shop.
@Singleton
public final class Inboxes {

  private static final int MOST_LISTED = 200;

  private final Stores stores;
  private final List<Consumer> consumers;
  private final Clock clock;
  private final Signal signal;

  @Inject
  Inboxes(Stores stores, Instance<Consumer> consumers, Clock clock, Signal signal) {
    this(stores, consumers.stream().toList(), clock, signal);
  }

  public Inboxes(Stores stores, List<Consumer> consumers, Clock clock, Signal signal) {
    this.stores = stores;
    this.consumers = consumers;
    this.clock = clock;
    this.signal = signal;
  }

  /// How far each consumer is behind.
  public List<ConsumerLag> lag() {
    return consumers.stream()
        .map(consumer -> stores.of(consumer.store()).read(tx -> lag(tx.connection(), consumer)))
        .toList();
  }

  private ConsumerLag lag(Connection connection, Consumer consumer) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select count(*) as waiting, coalesce(sum(state = 'PARKED'), 0) as parked,"
                + " min(case when state = 'NEW' then received_at end) as oldest from inbox"
                + " where consumer = ? and state in ('NEW', 'PARKED')")) {
      select.setString(1, consumer.name());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        Instant oldest = Columns.instantOrNull(row, "oldest");
        return new ConsumerLag(
            consumer.name(),
            consumer.store().key(),
            row.getLong("waiting"),
            row.getLong("parked"),
            oldest == null ? null : Duration.between(oldest, clock.instant()).toSeconds());
      }
    }
  }

  /// Events that failed too often, of all consumers, at most [#MOST_LISTED] of each.
  public List<ParkedEvent> parked() {
    return consumers.stream()
        .flatMap(
            consumer ->
                stores.of(consumer.store()).read(tx -> parked(tx.connection(), consumer)).stream())
        .toList();
  }

  private static List<ParkedEvent> parked(Connection connection, Consumer consumer)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select * from inbox where consumer = ? and state = 'PARKED' order by position limit "
                + MOST_LISTED)) {
      select.setString(1, consumer.name());
      List<ParkedEvent> parked = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          parked.add(
              new ParkedEvent(
                  consumer.name(),
                  Long.toString(row.getLong("event_id")),
                  row.getString("type"),
                  row.getString("aggregatetype"),
                  row.getString("aggregateid"),
                  row.getInt("attempts"),
                  row.getString("error"),
                  Columns.instant(row, "received_at")));
        }
      }
      return parked;
    }
  }

  /// Hands a parked event to its consumer anew, with all its attempts; false when it is not parked.
  public boolean replay(String consumerName, long eventId) {
    return consumers.stream()
        .filter(consumer -> consumer.name().equals(consumerName))
        .anyMatch(consumer -> replay(consumer, eventId));
  }

  private boolean replay(Consumer consumer, long eventId) {
    return stores
        .of(consumer.store())
        .write(
            tx -> {
              try (PreparedStatement update =
                  tx.connection()
                      .prepareStatement(
                          "update inbox set state = 'NEW', attempts = 0, due_at = ?"
                              + " where consumer = ? and event_id = ? and state = 'PARKED'")) {
                update.setObject(1, Columns.utc(clock.instant()));
                update.setString(2, consumer.name());
                update.setLong(3, eventId);
                tx.afterCommit(signal.of(Inbox.worker(consumer.name()))::ring);
                return update.executeUpdate() == 1;
              }
            });
  }
}
