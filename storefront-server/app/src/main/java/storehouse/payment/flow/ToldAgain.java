package storehouse.payment.flow;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import storehouse.platform.Background;

/// Tells the shop again what its gateways told it too early: they were answered and do not repeat
/// it.
@Singleton
public final class ToldAgain implements Background {

  private static final Logger LOG = System.getLogger(ToldAgain.class.getName());
  private static final long PAUSE_SECONDS = 5;

  private final WebhookInbox inbox;
  private final CountDownLatch closed = new CountDownLatch(1);

  @Inject
  public ToldAgain(WebhookInbox inbox) {
    this.inbox = inbox;
  }

  @Override
  public void start() {
    Thread.ofPlatform().daemon().name("webhooks-told-again").start(this::loop);
  }

  private void loop() {
    try {
      while (!closed.await(PAUSE_SECONDS, TimeUnit.SECONDS)) {
        tell();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell() {
    try {
      inbox.tellAgain();
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "Old news could not be told again; next try soon", failure);
    }
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
