package storehouse.platform.events;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.Stores;

/// Runs the relays of all stores and the inboxes of all consumers on this node.
@Singleton
public final class EventDelivery implements AutoCloseable {

  private final Stores stores;
  private final List<Consumer> consumers;
  private final Clock clock;
  private final Signal signal;
  private final List<Worker> workers = new ArrayList<>();

  @Inject
  EventDelivery(Stores stores, Instance<Consumer> consumers, Clock clock, Signal signal) {
    this(stores, consumers.stream().toList(), clock, signal);
  }

  public EventDelivery(Stores stores, List<Consumer> consumers, Clock clock, Signal signal) {
    this.stores = stores;
    this.consumers = consumers;
    this.clock = clock;
    this.signal = signal;
  }

  /// Starts in the background; events written from now on, and those left from earlier, arrive.
  public synchronized void start() {
    Subscriptions subscriptions = new Subscriptions(stores, consumers, clock, signal);
    for (Consumer consumer : consumers) {
      Inbox inbox = new Inbox(consumer, stores.of(consumer.store()), clock);
      work(Inbox.worker(consumer.name()), inbox::round);
    }
    for (Store source : stores.all()) {
      work(Relay.worker(source.name()), new Relay(source, subscriptions, clock)::round);
      work(
          Relay.worker(source.name()) + "-backlog", new BacklogRelay(source, subscriptions)::round);
    }
  }

  private void work(String name, Supplier<Round> round) {
    workers.add(new Worker(name, signal.of(name), round));
  }

  @Override
  public synchronized void close() {
    workers.forEach(Worker::close);
    workers.clear();
  }
}
