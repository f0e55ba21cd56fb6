package storehouse.launcher.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/// The ways to load the shop with orders.
final class OrderLoad {

  private static final int USUAL_SENDERS = 64;

  /// Asked more often, the load would measure refusals: whoever is turned away is told to come back
  /// after a second or more.
  private static final long PAUSE_NANOS = 100_000_000;

  private static final long HIGHEST_MICROS = 120_000_000;

  private final OrderSender sender;
  private final int senders;

  OrderLoad(OrderSender sender) {
    this(sender, USUAL_SENDERS);
  }

  /// `senders` is how many requests are under way at once at most, while the shop is saturated.
  OrderLoad(OrderSender sender, int senders) {
    this.sender = sender;
    this.senders = senders;
  }

  /// As much as the shop takes: new orders follow while fewer than `open` are on their way. An
  /// order that is turned away is sent again.
  void saturate(CartSource carts, Duration time, int open, OrderProgress progress) {
    long end = System.nanoTime() + time.toNanos();
    long before = sender.accepted() - progress.completed();
    try (ExecutorService threads = Executors.newFixedThreadPool(senders)) {
      for (int i = 0; i < senders; i++) {
        threads.submit(
            () -> {
              boolean more = true;
              while (more && System.nanoTime() < end) {
                if (sender.accepted() - before - progress.completed() > open) {
                  LockSupport.parkNanos(1_000_000);
                } else {
                  more = sendNext(carts);
                }
              }
              return null;
            });
      }
    }
  }

  /// False when there are no more carts. A cart that could not be filled is counted by its source.
  private boolean sendNext(CartSource carts) throws InterruptedException {
    String cart;
    try {
      cart = carts.next();
    } catch (IOException notFilled) {
      LockSupport.parkNanos(PAUSE_NANOS);
      return true;
    }
    if (cart != null && sender.send(cart).isTurnedAway()) {
      carts.again(cart);
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    return cart != null;
  }

  /// So many orders a second for this long.
  record Phase(double perSecond, Duration time) {

    long count() {
      return (long) (perSecond * time.toSeconds());
    }
  }

  /// How long the orders of a phase took, in microseconds from when each was due.
  record Flood(Histogram accepted, Histogram turnedAway) {

    private static Flood empty() {
      return new Flood(
          new ConcurrentHistogram(HIGHEST_MICROS, 3), new ConcurrentHistogram(HIGHEST_MICROS, 3));
    }
  }

  /// Fixed rates one after the other, whatever the answers do: a phase ends on time, also when
  /// answers are still due. A cart whose order is turned away serves again later; there must be
  /// carts for all that are accepted.
  List<Flood> flood(Queue<String> carts, List<Phase> phases) {
    List<Flood> floods = new ArrayList<>();
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Phase phase : phases) {
        Flood flood = Flood.empty();
        floods.add(flood);
        for (long i = 0; i < phase.count(); i++) {
          long due = start + (long) (i * 1e9 / phase.perSecond());
          String cart = Objects.requireNonNull(carts.poll(), "There are too few carts");
          waitUntil(due);
          threads.submit(() -> sendOnce(cart, due, carts, flood));
        }
        start += phase.time().toNanos();
      }
    }
    return floods;
  }

  private OrderSender.Answer sendOnce(String cart, long due, Queue<String> carts, Flood flood)
      throws InterruptedException {
    OrderSender.Answer answer = sender.send(cart);
    long micros = Math.min((System.nanoTime() - due) / 1_000, HIGHEST_MICROS);
    if (answer.isAccepted()) {
      flood.accepted().recordValue(micros);
    } else if (answer.isTurnedAway()) {
      flood.turnedAway().recordValue(micros);
      carts.add(cart);
    }
    return answer;
  }

  /// A fixed rate whatever the answers do. The time in microseconds until an order was accepted
  /// counts from when it was due, so that a stall of the shop is charged to everyone whom it made
  /// wait; whoever is turned away comes back when told to, and that time counts as well.
  Histogram steady(List<String> carts, double perSecond) {
    Histogram micros = new ConcurrentHistogram(HIGHEST_MICROS, 3);
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < carts.size(); i++) {
        long due = start + (long) (i * 1e9 / perSecond);
        String cart = carts.get(i);
        waitUntil(due);
        threads.submit(
            () -> {
              if (sendUntilTaken(cart).isAccepted()) {
                micros.recordValue((System.nanoTime() - due) / 1_000);
              }
              return null;
            });
      }
    }
    return micros;
  }

  private OrderSender.Answer sendUntilTaken(String cart) throws InterruptedException {
    OrderSender.Answer answer = sender.send(cart);
    while (answer.isTurnedAway()) {
      Thread.sleep(answer.retryAfter().orElse(Duration.ofSeconds(1)));
      answer = sender.send(cart);
    }
    return answer;
  }

  private static void waitUntil(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
