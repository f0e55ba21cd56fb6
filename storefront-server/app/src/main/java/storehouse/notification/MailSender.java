package storehouse.notification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;
import storehouse.platform.Background;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;

/// Sends what is queued in a few conversations side by side, each of which takes the next mails
/// when it is done with its last, with growing pauses while the mail server cannot be reached.
@Singleton
public final class MailSender implements Background {

  private static final Logger LOG = System.getLogger(MailSender.class.getName());
  private static final int CONVERSATIONS = 4;
  private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);

  private final Store store;
  private final Clock clock;
  private final MailWriter writer;
  private final Postbox postbox;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          CONVERSATIONS, Thread.ofPlatform().daemon().name("mail-", 0).factory());

  @Inject
  MailSender(Stores stores, MailWriter writer, Clock clock, Config config) {
    this(stores, writer, clock, MailSettings.from(config));
  }

  MailSender(Stores stores, MailWriter writer, Clock clock, MailSettings settings) {
    this.store = stores.of(StoreName.CUSTOMER);
    this.clock = clock;
    this.writer = writer;
    this.postbox = new Postbox(settings, clock);
  }

  @Override
  public void start() {
    for (int i = 0; i < CONVERSATIONS; i++) {
      threads.execute(this::converse);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    try {
      threads.awaitTermination(5, TimeUnit.SECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  /// One conversation; there may be several at a time.
  Conversation conversation() {
    return new Conversation(store, writer, postbox, clock);
  }

  private void converse() {
    try (Conversation conversation = conversation()) {
      while (!Thread.currentThread().isInterrupted()) {
        Thread.sleep(pauseAfterRound(conversation));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static Duration pauseAfterRound(Conversation conversation) {
    try {
      return conversation.round();
    } catch (RuntimeException | Error failure) {
      LOG.log(Level.WARNING, "Mails could not be sent; next try soon", failure);
      return AFTER_A_FAILURE;
    }
  }
}
