package storehouse.payment.webhooks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import storehouse.payment.webhooks.Forgery.Expected;
import storehouse.payment.webhooks.Forgery.Sent;

/// Sends many forgeries at a shop, each decided by the seed and its number, and notes what was not
/// answered as expected.
record Campaign(
    Shop shop, Stock stock, Clock clock, long seed, Tally tally, Queue<String> failures) {

  private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();
  private static final int THREADS = 16;
  private static final int MOST_FAILURES = 50;
  private static final int MOST_SHOWN = 2_000;
  private static final int ACCEPTED = 204;
  private static final int BROKEN = 500;

  Campaign(Shop shop, Stock stock, Clock clock, long seed) {
    this(shop, stock, clock, seed, new Tally(), new ConcurrentLinkedQueue<>());
  }

  List<Forgery> forgeries() {
    List<Forgery> all = new ArrayList<>(OutsidersForgeries.all());
    all.add(Forgery.refused("sent to another gateway", this::toAnother));
    all.addAll(SignedForgeries.all());
    stock.forgers().forEach(forger -> all.addAll(forger.tricks()));
    return List.copyOf(all);
  }

  private Optional<Sent> toAnother(Case it) {
    List<String> others =
        stock.forgers().stream()
            .map(forger -> forger.gateway().name())
            .filter(name -> !name.equals(it.gateway()))
            .toList();
    String other = others.get(it.random().nextInt(others.size()));
    return Optional.of(new Sent(other, it.genuine()));
  }

  /// So many cases, of every kind alike; at even distances between them the truth about each
  /// payment that is to be told.
  void run(int cases, IntConsumer progress) {
    List<Forgery> kinds = forgeries();
    List<Runnable> truths = new ArrayList<>(truths(true));
    int distance = Math.max(1, cases / (truths.size() + 1));
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (int thread = 0; thread < THREADS; thread++) {
        threads.execute(
            () -> {
              for (int at = next.getAndIncrement(); at < cases; at = next.getAndIncrement()) {
                forge(kinds.get(at % kinds.size()), at);
                if (at % distance == 0 && at / distance < truths.size()) {
                  truths.get(at / distance).run();
                }
                progress.accept(at);
              }
            });
      }
    }
    truths
        .subList(Math.min(truths.size(), (cases - 1) / distance + 1), truths.size())
        .forEach(Runnable::run);
  }

  private void forge(Forgery forgery, int number) {
    Random random = new Random(seed * 1_000_003L + number);
    List<Forger> forgers = new ArrayList<>(stock.forgers());
    Collections.shuffle(forgers, random);
    for (Forger forger : forgers) {
      Optional<Sent> sent = forgery.maker().make(about(forger, forgery, random));
      if (sent.isPresent()) {
        send(forgery, forger, sent.get(), number);
        return;
      }
    }
    fail(forgery.name() + " cannot be made");
  }

  private Case about(Forger forger, Forgery forgery, Random random) {
    List<StoredPayment> all = stock.of(forger);
    List<StoredPayment> few = forgery.expected() == Expected.HARMLESS ? stock.told(forger) : all;
    return new Case(forger, few.get(random.nextInt(few.size())), all, clock.instant(), random);
  }

  private void send(Forgery forgery, Forger forger, Sent sent, int number) {
    long start = PROCESSOR.getCurrentThreadCpuTime();
    int status = shop.take(sent);
    long nanos = PROCESSOR.getCurrentThreadCpuTime() - start;
    tally.add(forgery, forger.gateway().name(), status, nanos);
    boolean asExpected =
        switch (forgery.expected()) {
          case REFUSED -> status != ACCEPTED && status < BROKEN;
          case CONTRADICTED -> status == ACCEPTED;
          case HARMLESS -> status < BROKEN;
        };
    if (!asExpected) {
      String body = sent.letter().text();
      fail(
          "%s on %s was answered with %d (seed %d, number %d): %s"
              .formatted(
                  forgery.name(),
                  forger.gateway().name(),
                  status,
                  seed,
                  number,
                  body.substring(0, Math.min(body.length(), MOST_SHOWN))));
    }
  }

  private void fail(String failure) {
    if (failures.size() < MOST_FAILURES) {
      failures.add(failure);
    }
  }

  /// Tells the truth about the payments that it was kept back of.
  void tellTheRest() {
    truths(false).forEach(Runnable::run);
  }

  private List<Runnable> truths(boolean told) {
    List<Runnable> truths = new ArrayList<>();
    for (Forger forger : stock.forgers()) {
      for (StoredPayment payment : told ? stock.told(forger) : stock.withheld(forger)) {
        truths.add(() -> tell(forger, payment));
      }
    }
    Collections.shuffle(truths, new Random(seed));
    return truths;
  }

  private void tell(Forger forger, StoredPayment payment) {
    Letter letter = forger.signed(forger.truth(payment), Seal.LIVE, clock.instant());
    int status = shop.take(new Sent(forger.gateway().name(), letter));
    if (status != ACCEPTED) {
      fail("The truth about order " + payment.orderId() + " was answered with " + status);
    }
  }
}
