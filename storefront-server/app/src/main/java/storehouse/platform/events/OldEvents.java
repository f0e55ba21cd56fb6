package storehouse.platform.events;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreFailure;
import storehouse.platform.persistence.Stores;
import storehouse.platform.persistence.Work;
import storehouse.platform.retention.Expiring;

/// Published and handled events of all stores, and the counters of what has no event left. A
/// handled event is kept longer than a published one, because it is what recognises a repeated
/// delivery.
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
      more |= tryTo(store, tx -> OldOutbox.deleteSome(tx.connection(), now.minus(PUBLISHED_KEPT)));
      more |=
          tryTo(store, tx -> HandledEvents.forget(tx.connection(), now.minus(HANDLED_KEPT), BATCH));
    }
    return more;
  }

  /// A store that is away keeps its old rows until the next time.
  private static boolean tryTo(Store store, Work<Boolean> work) {
    try {
      return store.write(work);
    } catch (StoreFailure away) {
      LOG.log(Level.WARNING, "Old events stay for now", away);
      return false;
    }
  }
}
