package storehouse.platform.events;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import storehouse.platform.audit.BooksRule;
import storehouse.platform.audit.Finding;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreFailure;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;

/// Each event is handed over and handled within five minutes, once: a second handling is refused by
/// the key of what was handled, so what can go wrong is that it waits, that it is set aside for a
/// store that was away, or that it was laid aside because it failed too often.
@Singleton
public final class EventsArrive implements BooksRule {

  private static final String OLD = " < timestampadd(minute, -5, now(6))";
  private static final String INBOX =
      "inbox_consumer c straight_join inbox i force index (inbox_due) on i.consumer = c.consumer"
          + " and i.state = ";

  /// Goes by the indexes of what is still to be done; nothing of what is done is read.
  private static final String LATE =
      "select "
          + upToThousand(
              "outbox force index (outbox_unpublished) where bucket in "
                  + IntStream.range(0, Outbox.BUCKETS)
                      .mapToObj(String::valueOf)
                      .collect(Collectors.joining(", ", "(", ")"))
                  + " and published_at is null and created_at"
                  + OLD)
          + " as unpublished, "
          + upToThousand(
              "outbox_backlog b straight_join outbox o on o.position = b.position"
                  + " where o.created_at"
                  + OLD)
          + " as aside, "
          + upToThousand(INBOX + "'NEW' where i.received_at" + OLD)
          + " as waiting, "
          + upToThousand(INBOX + "'PARKED'")
          + " as parked";

  private final Stores stores;

  @Inject
  public EventsArrive(Stores stores) {
    this.stores = stores;
  }

  private static String upToThousand(String rows) {
    return "(select count(*) from (select 1 from " + rows + " limit 1000) x)";
  }

  @Override
  public String key() {
    return "events.arrive";
  }

  @Override
  public String sentence() {
    return "Every event is applied once, within five minutes";
  }

  @Override
  public boolean followsTime() {
    return false;
  }

  /// The stores.
  @Override
  public List<String> subjects(String after, int most) {
    return StreamSupport.stream(stores.all().spliterator(), false)
        .map(Store::name)
        .map(StoreName::key)
        .filter(name -> name.compareTo(after) > 0)
        .sorted()
        .limit(most)
        .toList();
  }

  @Override
  public List<Finding> look(List<String> subjects) {
    List<Finding> findings = new ArrayList<>();
    for (Store store : stores.all()) {
      if (subjects.contains(store.name().key())) {
        late(store).ifPresent(findings::add);
      }
    }
    return findings;
  }

  /// A store that does not answer hides nothing of the others.
  private static Optional<Finding> late(Store store) {
    String name = store.name().key();
    try {
      return store
          .read(tx -> Late.of(tx.connection()))
          .words()
          .map(
              words ->
                  new Finding(
                      name,
                      "Store %s: %s".formatted(name, words),
                      "Read the error of those that were laid aside and replay them; look at the"
                          + " log for stores that are away."));
    } catch (StoreFailure away) {
      return Optional.of(
          new Finding(
              name,
              "Store %s does not answer: %s".formatted(name, away.getMessage()),
              "Look whether its database runs; events for it are set aside until it is back."));
    }
  }

  /// How many events are late, each up to a thousand.
  ///
  /// @param aside not handed over to a store that was away
  private record Late(int unpublished, int aside, int waiting, int parked) {

    static Late of(Connection connection) throws SQLException {
      try (PreparedStatement select = connection.prepareStatement(LATE);
          ResultSet row = select.executeQuery()) {
        row.next();
        return new Late(
            row.getInt("unpublished"),
            row.getInt("aside"),
            row.getInt("waiting"),
            row.getInt("parked"));
      }
    }

    Optional<String> words() {
      return unpublished + aside + waiting + parked == 0
          ? Optional.empty()
          : Optional.of(
              "%d events are not handed over, %d are set aside for a store that was away, %d wait,"
                      .formatted(unpublished, aside, waiting)
                  + " %d were laid aside".formatted(parked));
    }
  }
}
