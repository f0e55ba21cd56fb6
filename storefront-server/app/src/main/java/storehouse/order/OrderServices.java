package storehouse.order;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import storehouse.platform.events.Outbox;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;

/// What everything in this context works with.
@Singleton
public record OrderServices(Store store, Outbox outbox, Clock clock, OrderWaiters waiters) {

  @Inject
  public OrderServices(Stores stores, Outbox outbox, Clock clock, OrderWaiters waiters) {
    this(stores.of(StoreName.ORDERS), outbox, clock, waiters);
  }
}
