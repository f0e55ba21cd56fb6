package storehouse.notification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.Config;
import storehouse.platform.Background;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;

/// Sends what is queued: a few mails at a time, each claimed by one node, with growing pauses while
/// the mail server cannot be reached.
@Singleton
public final class MailSender implements Background {

  private static final Logger LOG = System.getLogger(MailSender.class.getName());
  private static final int AT_ONCE = 8;
  private static final int MAX_ATTEMPTS = 20;
  private static final Duration IDLE = Duration.ofMillis(500);

  private final Store store;
  private final Clock clock;
  private final MailWriter writer;
  private final Postbox postbox;
  private final String domain;
  private final Thread thread = Thread.ofVirtual().name("mail-sender").unstarted(this::loop);

  @Inject
  MailSender(Stores stores, MailWriter writer, Clock clock, Config config) {
    this(stores, writer, clock, MailSettings.from(config));
  }

  MailSender(Stores stores, MailWriter writer, Clock clock, MailSettings settings) {
    this.store = stores.of(StoreName.CUSTOMER);
    this.clock = clock;
    this.writer = writer;
    this.postbox = new Postbox(settings, clock);
    this.domain = settings.domain();
  }

  @Override
  public void start() {
    thread.start();
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private void loop() {
    while (!Thread.currentThread().isInterrupted()) {
      boolean more = false;
      try {
        more = round();
      } catch (RuntimeException failure) {
        LOG.log(Level.WARNING, "Mails could not be sent; next try soon", failure);
      }
      try {
        if (!more) {
          Thread.sleep(IDLE);
        }
      } catch (InterruptedException stopped) {
        return;
      }
    }
  }

  /// Sends some; true when there may be more.
  boolean round() {
    List<QueuedMail> claimed =
        store.write(
            tx -> {
              MailRows rows = new MailRows(tx.connection(), clock.instant());
              warnOfOrphans(rows.endOrphans());
              return rows.claim(AT_ONCE);
            });
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      claimed.forEach(mail -> threads.execute(() -> send(mail)));
    }
    return claimed.size() == AT_ONCE;
  }

  private static void warnOfOrphans(int count) {
    if (count > 0) {
      LOG.log(Level.WARNING, "{0} mails may or may not have arrived and are not repeated", count);
    }
  }

  private void send(QueuedMail mail) {
    try {
      Letter letter = writer.write(mail);
      record(mail, postbox.deliver(letter, mail.messageId(domain), () -> beginHandover(mail)));
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "Mail " + mail.id() + " cannot be written yet", failure);
      record(mail, new Postbox.Delivery.NotDelivered(String.valueOf(failure.getMessage())));
    }
  }

  private boolean beginHandover(QueuedMail mail) {
    return store.write(tx -> new MailRows(tx.connection(), clock.instant()).beginHandover(mail));
  }

  private void record(QueuedMail mail, Postbox.Delivery delivery) {
    store.run(tx -> record(new MailRows(tx.connection(), clock.instant()), mail, delivery));
  }

  private static void record(MailRows rows, QueuedMail mail, Postbox.Delivery delivery)
      throws SQLException {
    switch (delivery) {
      case Postbox.Delivery.Delivered() -> rows.sent(mail);
      case Postbox.Delivery.NotDelivered(var why) when mail.attempts() < MAX_ATTEMPTS ->
          rows.again(mail, pause(mail.attempts()), why);
      case Postbox.Delivery.NotDelivered(var why) -> rows.end(mail, "FAILED", why);
      case Postbox.Delivery.Rejected(var why) -> rows.end(mail, "FAILED", why);
      case Postbox.Delivery.Uncertain(var why) -> rows.end(mail, "UNCERTAIN", why);
      case Postbox.Delivery.NotOurs() -> {}
    }
  }

  /// One second, doubled with each attempt, at most ten minutes: a mail server may be away for
  /// hours.
  private static Duration pause(int attempts) {
    return Duration.ofSeconds(Math.min(600, 1L << Math.min(attempts - 1, 10)));
  }
}
