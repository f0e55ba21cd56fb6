package storehouse.platform.events;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import storehouse.platform.audit.BooksRule;
import storehouse.platform.audit.Finding;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;

/// Each event is handed over and handled within five minutes, once: a second handling is refused by
/// the key of the inbox, so what can go wrong is that it waits or was laid aside.
@Singleton
public final class EventsArrive implements BooksRule {

  private static final String LATE =
      "select (select count(*) from (select 1 from outbox where published_at is null and created_at"
          + " < timestampadd(minute, -5, now(6)) limit 1000) o) as unpublished, (select count(*)"
          + " from (select 1 from inbox where state = 'NEW' and received_at < timestampadd(minute,"
          + " -5, now(6)) limit 1000) i) as waiting, (select count(*) from (select 1 from inbox"
          + " where state = 'PARKED' limit 1000) p) as parked";

  private final Stores stores;

  @Inject
  public EventsArrive(Stores stores) {
    this.stores = stores;
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
        findings.addAll(late(store));
      }
    }
    return findings;
  }

  private static List<Finding> late(Store store) {
    return store.read(
        tx -> {
          try (PreparedStatement select = tx.connection().prepareStatement(LATE);
              ResultSet row = select.executeQuery()) {
            row.next();
            int unpublished = row.getInt("unpublished");
            int waiting = row.getInt("waiting");
            int parked = row.getInt("parked");
            return unpublished + waiting + parked == 0
                ? List.of()
                : List.of(
                    new Finding(
                        store.name().key(),
                        "Store %s: %d events are not handed over, %d wait, %d were laid aside"
                            .formatted(store.name().key(), unpublished, waiting, parked),
                        "Read the error of those that were laid aside and replay them; look at the"
                            + " log for stores that are away."));
          }
        });
  }
}
