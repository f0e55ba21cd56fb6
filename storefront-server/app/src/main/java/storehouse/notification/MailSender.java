package storehouse.notification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.Config;
import storehouse.order.OrderView;
import storehouse.platform.Background;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;

/// Sends what is queued: a few mails at a time, each claimed by one node, with growing pauses while
/// the mail server cannot be reached.
@Singleton
public final class MailSender implements Background {

  private static final Logger LOG = System.getLogger(MailSender.class.getName());
  private static final int CONVERSATIONS = 4;

  /// As many as are uncertain when the shop dies while it sends.
  private static final int TOGETHER = 8;

  private static final int MAX_ATTEMPTS = 20;
  private static final Duration IDLE = Duration.ofMillis(500);

  private final Store store;
  private final Clock clock;
  private final MailWriter writer;
  private final Postbox postbox;
  private final String domain;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          CONVERSATIONS, Thread.ofPlatform().daemon().name("mail-", 0).factory());
  private final Thread thread =
      Thread.ofPlatform().daemon().name("mail-sender").unstarted(this::loop);

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
      threads.shutdownNow();
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
              return rows.claim(CONVERSATIONS * TOGETHER);
            });
    List<Future<?>> conversations = new ArrayList<>();
    for (int from = 0; from < claimed.size(); from += TOGETHER) {
      List<QueuedMail> mails = claimed.subList(from, Math.min(claimed.size(), from + TOGETHER));
      conversations.add(threads.submit(() -> send(mails)));
    }
    conversations.forEach(MailSender::await);
    return claimed.size() == CONVERSATIONS * TOGETHER;
  }

  private static void warnOfOrphans(int count) {
    if (count > 0) {
      LOG.log(Level.WARNING, "{0} mails may or may not have arrived and are not repeated", count);
    }
  }

  private static void await(Future<?> conversation) {
    try {
      conversation.get();
    } catch (ExecutionException failure) {
      LOG.log(Level.WARNING, "Mails are tried again when their lease ends", failure.getCause());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private void send(List<QueuedMail> mails) {
    Map<QueuedMail, Postbox.Delivery> unwritten = new LinkedHashMap<>();
    List<Postbox.Ready> ready = written(mails, unwritten);
    record(unwritten);
    if (!ready.isEmpty()) {
      List<Postbox.Delivery> deliveries = postbox.deliver(ready, this::beginHandover);
      Map<QueuedMail, Postbox.Delivery> outcomes = new LinkedHashMap<>();
      for (int i = 0; i < ready.size(); i++) {
        outcomes.put(ready.get(i).mail(), deliveries.get(i));
      }
      record(outcomes);
    }
  }

  private List<Postbox.Ready> written(
      List<QueuedMail> mails, Map<QueuedMail, Postbox.Delivery> unwritten) {
    Map<Long, OrderView> orders = writer.orders(mails);
    List<Postbox.Ready> ready = new ArrayList<>();
    for (QueuedMail mail : mails) {
      try {
        Letter letter = writer.write(mail, orders);
        ready.add(new Postbox.Ready(mail, postbox.message(letter, mail.messageId(domain))));
      } catch (AddressException address) {
        unwritten.put(mail, new Postbox.Delivery.Rejected(String.valueOf(address.getMessage())));
      } catch (MessagingException | RuntimeException failure) {
        LOG.log(Level.WARNING, "Mail " + mail.id() + " cannot be written yet", failure);
        unwritten.put(
            mail, new Postbox.Delivery.NotDelivered(String.valueOf(failure.getMessage())));
      }
    }
    return ready;
  }

  private Set<Long> beginHandover(List<QueuedMail> mails) {
    return store.write(tx -> new MailRows(tx.connection(), clock.instant()).beginHandover(mails));
  }

  private void record(Map<QueuedMail, Postbox.Delivery> outcomes) {
    if (!outcomes.isEmpty()) {
      store.run(tx -> record(new MailRows(tx.connection(), clock.instant()), outcomes));
    }
  }

  private static void record(MailRows rows, Map<QueuedMail, Postbox.Delivery> outcomes)
      throws SQLException {
    List<QueuedMail> sent = new ArrayList<>();
    for (Map.Entry<QueuedMail, Postbox.Delivery> outcome : outcomes.entrySet()) {
      QueuedMail mail = outcome.getKey();
      switch (outcome.getValue()) {
        case Postbox.Delivery.Delivered() -> sent.add(mail);
        case Postbox.Delivery.NotDelivered(var why) when mail.attempts() < MAX_ATTEMPTS ->
            rows.again(mail, pause(mail.attempts()), why);
        case Postbox.Delivery.NotDelivered(var why) -> rows.end(mail, "FAILED", why);
        case Postbox.Delivery.Rejected(var why) -> rows.end(mail, "FAILED", why);
        case Postbox.Delivery.Uncertain(var why) -> rows.end(mail, "UNCERTAIN", why);
        case Postbox.Delivery.NotOurs() -> {}
      }
    }
    rows.sent(sent);
  }

  /// One second, doubled with each attempt, at most ten minutes: a mail server may be away for
  /// hours.
  private static Duration pause(int attempts) {
    return Duration.ofSeconds(Math.min(600, 1L << Math.min(attempts - 1, 10)));
  }
}
