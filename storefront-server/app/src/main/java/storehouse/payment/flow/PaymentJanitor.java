package storehouse.payment.flow;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import storehouse.platform.Background;
import storehouse.platform.saga.Outcome;

/// Looks at payments that a webhook spoke of, and at those that were left unknown or half given
/// back and that nobody else asks about. Any node may look; a payment is put off when it is taken,
/// so that a node that dies leaves it to the others.
///
/// Nobody waits for a look: what a gateway owes an answer for holds up the looks at its own
/// payments, and only those.
@Singleton
public final class PaymentJanitor implements Background {

  private static final Logger LOG = System.getLogger(PaymentJanitor.class.getName());
  private static final int BATCH = 64;
  private static final int PAUSE_MILLIS = 1_000;

  private final PaymentBook book;
  private final PaymentFlow flow;
  private final Semaphore wake = new Semaphore(0);
  private final Map<String, AtomicInteger> underWay = new ConcurrentHashMap<>();
  private final Queue<PaymentBook.Due> settled = new ConcurrentLinkedQueue<>();
  private final Thread thread =
      Thread.ofPlatform().daemon().name("payment-janitor").unstarted(this::loop);

  @Inject
  public PaymentJanitor(PaymentBook book, PaymentFlow flow) {
    this.book = book;
    this.flow = flow;
  }

  @Override
  public void start() {
    thread.start();
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  /// There is something to look at now.
  void wake() {
    wake.release();
  }

  private void loop() {
    while (!Thread.currentThread().isInterrupted()) {
      boolean more = false;
      try {
        more = round();
      } catch (RuntimeException failure) {
        LOG.log(Level.WARNING, "Payments could not be looked at; next try soon", failure);
      }
      try {
        if (!more && wake.tryAcquire(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
          wake.drainPermits();
        }
      } catch (InterruptedException stopped) {
        return;
      }
    }
  }

  /// True when there may be more to look at.
  private boolean round() {
    settle();
    List<PaymentBook.Due> due = book.claimDue(BATCH, busy());
    due.forEach(this::start);
    return due.size() == BATCH || book.forgetOldWebhooks();
  }

  private void settle() {
    List<PaymentBook.Due> looks = new ArrayList<>();
    for (PaymentBook.Due look = settled.poll(); look != null; look = settled.poll()) {
      looks.add(look);
    }
    if (!looks.isEmpty()) {
      looks.sort(Comparator.comparingLong(look -> look.payment().orderId()));
      book.looked(looks);
    }
  }

  /// Gateways that owe answers for so many looks that their payments wait.
  private List<String> busy() {
    return underWay.entrySet().stream()
        .filter(gateway -> gateway.getValue().get() >= BATCH)
        .map(Map.Entry::getKey)
        .toList();
  }

  /// What waits for the end of a dispute is looked at again because of that.
  private void start(PaymentBook.Due due) {
    String gateway = due.payment().gateway();
    AtomicInteger looks = underWay.computeIfAbsent(gateway, _ -> new AtomicInteger());
    CompletableFuture<Outcome> look = look(due);
    looks.incrementAndGet();
    look.whenComplete(
        (outcome, failure) -> {
          if (failure != null) {
            LOG.log(
                Level.WARNING,
                "The payment of order " + due.payment().orderId() + " stays unsettled",
                failure);
          } else if (outcome instanceof Outcome.Done || outcome instanceof Outcome.Waiting) {
            settled.add(due);
          }
          if (looks.getAndDecrement() == BATCH) {
            wake();
          }
        });
  }

  private CompletableFuture<Outcome> look(PaymentBook.Due due) {
    Payment payment = due.payment();
    if (!due.news()) {
      return payment.withdrawn()
          ? flow.start(payment, Goal.GIVE_BACK)
          : flow.startWithRefunds(payment, Goal.FIND_OUT);
    }
    CompletableFuture<Outcome> checked = flow.startWithRefunds(payment, Goal.CHECK);
    return payment.withdrawn()
        ? checked.thenCompose(outcome -> givenBackAfter(outcome, payment))
        : checked;
  }

  /// Where the check found nothing out, the news is still news.
  private CompletableFuture<Outcome> givenBackAfter(Outcome checked, Payment payment) {
    return flow.start(payment.orderId(), Goal.GIVE_BACK)
        .thenApply(given -> checked instanceof Outcome.Done ? given : checked);
  }
}
