package storehouse.payment.flow;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import storehouse.platform.Background;
import storehouse.platform.saga.Outcome;

/// Looks at payments that a webhook spoke of, and at those that were left unknown or half given
/// back and that nobody else asks about. Any node may look; a payment is put off when it is taken,
/// so that a node that dies leaves it to the others.
@Singleton
public final class PaymentJanitor implements Background {

  private static final Logger LOG = System.getLogger(PaymentJanitor.class.getName());
  private static final int BATCH = 64;
  private static final int PAUSE_MILLIS = 1_000;

  private final PaymentBook book;
  private final PaymentFlow flow;
  private final Semaphore wake = new Semaphore(0);
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
  boolean round() {
    List<PaymentBook.Due> due = book.claimDue(BATCH);
    List<CompletableFuture<Outcome>> looks = due.stream().map(this::look).toList();
    for (int i = 0; i < due.size(); i++) {
      settle(due.get(i), looks.get(i));
    }
    return due.size() == BATCH || book.forgetOldWebhooks();
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
        ? checked.thenCompose(_ -> flow.start(payment.orderId(), Goal.GIVE_BACK))
        : checked;
  }

  private void settle(PaymentBook.Due due, CompletableFuture<Outcome> look) {
    try {
      if (look.join() instanceof Outcome.Done) {
        book.looked(due);
      }
    } catch (RuntimeException failure) {
      LOG.log(
          Level.WARNING,
          "The payment of order " + due.payment().orderId() + " stays unsettled",
          failure);
    }
  }
}
