package storehouse.launcher.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// A crowd in which everybody wants one cart and does not give up: whoever is turned away or hears
/// nothing comes back with the same key, not before they were told to.
public final class Sale implements AutoCloseable {

  private static final int AT_ONCE = 2_000;
  private static final Duration USUAL_PAUSE = Duration.ofSeconds(1);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(1_500);
  private static final int CONFLICT = 409;
  private static final int UNAVAILABLE = 503;

  private final OrderSender sender;
  private final Duration patience;
  private final Semaphore lines = new Semaphore(AT_ONCE, true);
  private final Map<End, AtomicInteger> ends = new EnumMap<>(End.class);
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final Queue<String> unclear = new ConcurrentLinkedQueue<>();

  /// How it ended for a buyer: CANCELLED is an accepted order that got nothing, and UNCLEAR is
  /// everything that a shopper would not understand.
  public enum End {
    CONFIRMED,
    SOLD_OUT,
    CANCELLED,
    UNCLEAR
  }

  /// `patience` is how long a buyer keeps trying.
  public Sale(String shop, Duration patience) {
    this.sender = new OrderSender(shop, "standard");
    this.patience = patience;
    for (End end : End.values()) {
      ends.put(end, new AtomicInteger());
    }
  }

  /// Lets the buyers in within this time, one for each cart, and returns when all have ended.
  public void run(List<String> carts, Duration arrival) {
    long start = System.nanoTime();
    try (ExecutorService buyers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < carts.size(); i++) {
        String cart = carts.get(i);
        long due = start + arrival.toNanos() * i / carts.size();
        buyers.submit(
            () -> {
              pause(Duration.ofNanos(due - System.nanoTime()));
              Objects.requireNonNull(ends.get(ended(cart))).incrementAndGet();
              return null;
            });
      }
    }
  }

  private End ended(String cart) throws InterruptedException {
    try {
      return buy(cart);
    } catch (RuntimeException unreadable) {
      unclear.add(String.valueOf(unreadable));
      return End.UNCLEAR;
    }
  }

  private End buy(String cart) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < deadline) {
      OrderSender.Answer answer = inLine(() -> sender.send(cart));
      if (answer.isAccepted()) {
        return followed(answer.json(), deadline);
      }
      String type = answer.json().path("type").asText();
      if (answer.status() == CONFLICT && type.equals("sold-out")) {
        return End.SOLD_OUT;
      }
      if (!mayWorkLater(answer, type)) {
        unclear.add(answer.status() + " " + answer.body());
        return End.UNCLEAR;
      }
      pause(answer.retryAfter().orElse(USUAL_PAUSE));
    }
    unclear.add("still turned away after " + patience);
    return End.UNCLEAR;
  }

  private static boolean mayWorkLater(OrderSender.Answer answer, String type) {
    return answer.isTurnedAway()
        || answer.status() == 0
        || answer.status() == UNAVAILABLE
        || (answer.status() == CONFLICT && type.equals("in-flight"));
  }

  private End followed(JsonNode order, long deadline) throws InterruptedException {
    String number = order.path("number").asText();
    String token = order.path("accessToken").asText();
    acknowledged.add(number);
    while (System.nanoTime() < deadline) {
      pause(BETWEEN_LOOKS.plusMillis(ThreadLocalRandom.current().nextInt(500)));
      switch (inLine(() -> sender.status(number, token))) {
        case "CONFIRMED" -> {
          return End.CONFIRMED;
        }
        case "CANCELLED" -> {
          return End.CANCELLED;
        }
        default -> {}
      }
    }
    unclear.add("order " + number + " hangs");
    return End.UNCLEAR;
  }

  private <T> T inLine(Supplier<T> request) throws InterruptedException {
    lines.acquire();
    try {
      return request.get();
    } finally {
      lines.release();
    }
  }

  private static void pause(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }

  public int count(End end) {
    return Objects.requireNonNull(ends.get(end)).get();
  }

  public int turnedAway() {
    return sender.turnedAway();
  }

  /// The numbers of all orders that somebody was promised.
  public Set<String> acknowledged() {
    return Set.copyOf(acknowledged);
  }

  /// What was said to those for whom it ended unclear.
  public List<String> unclear() {
    return List.copyOf(unclear);
  }

  @Override
  public void close() {
    sender.close();
  }
}
