package storehouse.edge.traffic;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import storehouse.edge.traffic.OrderLimit.Setting;
import storehouse.order.Orders;
import storehouse.platform.web.Door;
import storehouse.platform.web.Problem;

/// Decides at the door whether this node can take on what a shopper asks for. What was accepted
/// before goes on whatever happens here: webhooks, staff and reads are never asked.
@Singleton
public final class Admission implements Door {

  private final OrderLimit orders;
  private final int mostWrites;
  private final AtomicInteger writing = new AtomicInteger();
  private final LongAdder admitted = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final ThreadLocal<Entrance> entrances = new ThreadLocal<>();

  @Inject
  Admission(Orders orders, Limits limits) {
    this(new OrderLimit(limits.orders(), orders::work, System::nanoTime), limits.mostWrites());
  }

  Admission(OrderLimit orders, int mostWrites) {
    this.orders = orders;
    this.mostWrites = mostWrites;
  }

  /// What is configured: `storehouse.admission.orders.fewest` and `.most` bound how many orders are
  /// under way on this node, `.settle-within` is how long one of them may take when there is more
  /// to do than can be done, `.unsettled` bounds all of the shop that are not settled, and
  /// `storehouse.admission.writes` bounds the shoppers' requests.
  @Singleton
  record Limits(Setting orders, int mostWrites) {

    @Inject
    Limits(
        @ConfigProperty(name = "storehouse.admission.orders.fewest", defaultValue = "256")
            int fewest,
        @ConfigProperty(name = "storehouse.admission.orders.most", defaultValue = "2000") int most,
        @ConfigProperty(name = "storehouse.admission.orders.unsettled", defaultValue = "5000")
            int mostUnsettled,
        @ConfigProperty(name = "storehouse.admission.orders.settle-within", defaultValue = "PT1.5S")
            Duration settleWithin,
        @ConfigProperty(name = "storehouse.admission.writes", defaultValue = "128")
            int mostWrites) {
      this(new Setting(fewest, most, mostUnsettled, settleWithin), mostWrites);
    }
  }

  /// A place inside, given back at the end of the request.
  interface Place extends AutoCloseable {

    @Override
    void close();
  }

  /// What a request has that places an order: it is coming in until the order is accepted, and a
  /// request until it is answered.
  private final class Entrance implements Place {

    private final Place write;
    private final AtomicBoolean comingIn = new AtomicBoolean(true);

    private Entrance(Place write) {
      this.write = write;
    }

    private void accepted() {
      if (comingIn.getAndSet(false)) {
        orders.leave();
      }
    }

    @Override
    public void close() {
      accepted();
      entrances.remove();
      write.close();
    }
  }

  /// Room for a request that places an order. Throws a `Problem` that says when to come back.
  Place order() {
    Place write = write();
    Optional<Duration> pause = orders.enter();
    if (pause.isPresent()) {
      write.close();
      throw refusal(
          "shop-busy",
          "More orders are coming in than can be taken. Nothing was ordered or charged, and the"
              + " cart is kept. Please try again in a moment.",
          pause.get());
    }
    admitted.increment();
    Entrance entrance = new Entrance(write);
    entrances.set(entrance);
    return entrance;
  }

  @Override
  public void orderAccepted() {
    Entrance entrance = entrances.get();
    if (entrance != null) {
      entrance.accepted();
    }
  }

  /// Room for another change that a shopper asks for. Throws a `Problem` that says when to come
  /// back.
  Place write() {
    if (writing.incrementAndGet() > mostWrites) {
      writing.decrementAndGet();
      throw refusal(
          "shop-busy",
          "Very many people are shopping just now. Please try again in a moment.",
          Duration.ofSeconds(1));
    }
    return writing::decrementAndGet;
  }

  /// Those who came together are sent away for pauses of different length.
  private Problem refusal(String type, String detail, Duration pause) {
    refused.increment();
    long millis = pause.toMillis();
    long spread = ThreadLocalRandom.current().nextLong(millis / 2, millis + millis / 2 + 1);
    return Problem.busy(type, detail, Duration.ofMillis(spread));
  }

  int limit() {
    return orders.limit();
  }

  long admitted() {
    return admitted.sum();
  }

  long refused() {
    return refused.sum();
  }
}
