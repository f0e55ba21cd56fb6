package storehouse.platform.events;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import storehouse.platform.persistence.Columns;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreFailure;
import storehouse.platform.persistence.Stores;
import storehouse.platform.retention.Expiring;

/// Published and handled events of all stores. A handled one is kept longer than a published one,
/// because it is what recognises a repeated delivery.
@Singleton
public final class OldEvents implements Expiring {

  private static final Logger LOG = System.getLogger(OldEvents.class.getName());
  static final Duration PUBLISHED_KEPT = Duration.ofDays(7);
  static final Duration HANDLED_KEPT = Duration.ofDays(30);
  private static final int BATCH = 1_000;

  private final Stores stores;
  private final Clock clock;

  @Inject
  public OldEvents(Stores stores, Clock clock) {
    this.stores = stores;
    this.clock = clock;
  }

  @Override
  public String what() {
    return "old events";
  }

  @Override
  public boolean deleteSome() {
    Instant now = clock.instant();
    boolean more = false;
    for (Store store : stores.all()) {
      more |=
          tryToDelete(
              store,
              "delete from outbox where created_at < ? and published_at is not null and position"
                  + " not in (select position from outbox_backlog) order by created_at limit ",
              now.minus(PUBLISHED_KEPT));
      more |=
          tryToDelete(
              store,
              "delete from inbox where received_at < ? and state = 'DONE'"
                  + " order by received_at limit ",
              now.minus(HANDLED_KEPT));
    }
    return more;
  }

  /// A store that is away keeps its old rows until the next time.
  private static boolean tryToDelete(Store store, String sql, Instant before) {
    try {
      return delete(store, sql, before);
    } catch (StoreFailure away) {
      LOG.log(Level.WARNING, "Old events stay for now", away);
      return false;
    }
  }

  private static boolean delete(Store store, String sql, Instant before) {
    return store.write(
        tx -> {
          try (PreparedStatement delete = tx.connection().prepareStatement(sql + BATCH)) {
            delete.setObject(1, Columns.utc(before));
            return delete.executeUpdate() == BATCH;
          }
        });
  }
}
