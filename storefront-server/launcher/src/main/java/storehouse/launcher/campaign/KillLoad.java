package storehouse.launcher.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import storehouse.launcher.bench.OrderSender;

/// Shoppers who keep ordering whatever dies: who gets no answer asks again with the same key, so
/// each writes down what was promised as soon as it is. They rush towards a kill, and stroll while
/// what died is started again: it has the machine then, and fewer orders are left to compare.
final class KillLoad implements AutoCloseable {

  private static final int SHOPPERS = 12;
  private static final int UNAVAILABLE = 500;
  private static final long PAUSE_NANOS = 50_000_000;
  private static final long STROLL_NANOS = 500_000_000;

  private final OrderSender sender;
  private final Queue<String> carts;
  private final Random random;
  private final AtomicBoolean buying = new AtomicBoolean(true);
  private final AtomicInteger accepted = new AtomicInteger();
  private final AtomicInteger asking = new AtomicInteger();
  private volatile boolean rushing;
  private final Path promises;
  private final Set<String> strange = ConcurrentHashMap.newKeySet();
  private final List<Thread> shoppers = new ArrayList<>();

  /// @param promises the file to which the numbers of promised orders are added
  KillLoad(String shop, Queue<String> carts, long seed, Path promises) {
    this.promises = promises;
    this.sender = new OrderSender(shop, "standard");
    this.carts = carts;
    this.random = new Random(seed);
    for (int i = 0; i < SHOPPERS; i++) {
      shoppers.add(Thread.ofVirtual().start(this::keepBuying));
    }
  }

  private void keepBuying() {
    while (buying.get()) {
      String cart = carts.poll();
      if (cart == null) {
        return;
      }
      buy(cart);
      if (!rushing) {
        LockSupport.parkNanos(STROLL_NANOS);
      }
    }
  }

  private void buy(String cart) {
    String token = token();
    while (buying.get()) {
      OrderSender.Answer answer = ask(cart, token);
      if (answer.isAccepted()) {
        promised(answer.json().path("number").asText());
        accepted.incrementAndGet();
        return;
      }
      if (answer.status() != 0 && !answer.isTurnedAway() && answer.status() < UNAVAILABLE) {
        note(answer);
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private synchronized void promised(String number) {
    try {
      Files.writeString(
          promises, number + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private OrderSender.Answer ask(String cart, String token) {
    asking.incrementAndGet();
    try {
      return sender.send(cart, token);
    } finally {
      asking.decrementAndGet();
    }
  }

  private synchronized String token() {
    return KillPlan.token(random);
  }

  /// A repeat that meets its first attempt is told so; every other refusal is wrong.
  private void note(OrderSender.Answer answer) {
    if (!answer.json().path("type").asText().equals("in-flight")) {
      strange.add(answer.status() + " " + answer.body());
    }
  }

  /// From now on no shopper pauses.
  void rush() {
    rushing = true;
    shoppers.forEach(LockSupport::unpark);
  }

  void stroll() {
    rushing = false;
  }

  /// So many shoppers wait for the answer to an order.
  int asking() {
    return asking.get();
  }

  /// So many orders were accepted so far.
  int accepted() {
    return accepted.get();
  }

  /// Answers that a shopper should not get.
  Set<String> strange() {
    return Set.copyOf(strange);
  }

  /// Returns when the last shopper has gone.
  @Override
  public void close() throws InterruptedException {
    buying.set(false);
    for (Thread shopper : shoppers) {
      shopper.join();
    }
    sender.close();
  }
}
