package storehouse.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import storehouse.order.OrderView;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreFailure;

/// One sender's talk with the mail server: a few mails at a time, each round two transactions.
///
/// The first locks what is due, writes the letters, and commits that they are being sent. A sender
/// that dies before that commit leaves them queued as they were. The second records what became of
/// them.
final class Conversation implements AutoCloseable {

  private static final Logger LOG = System.getLogger(Conversation.class.getName());

  /// As many as are uncertain when the shop dies while it sends.
  static final int TOGETHER = 8;

  private static final int MAX_ATTEMPTS = 20;
  private static final Duration IDLE = Duration.ofMillis(500);
  private static final Duration LONGEST_ABSENCE = Duration.ofMinutes(1);
  private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

  private final Store store;
  private final Clock clock;
  private final MailWriter writer;
  private final Postbox postbox;
  private final ServerLine line;
  private Instant nextLook = Instant.EPOCH;
  private boolean mayBeMore;
  private int unreachable;

  Conversation(Store store, MailWriter writer, Postbox postbox, Clock clock) {
    this.store = store;
    this.clock = clock;
    this.writer = writer;
    this.postbox = postbox;
    this.line = new ServerLine(postbox);
  }

  /// Sends some of what is due; answers how long to wait before the next round.
  Duration round() {
    lookForOrphans();
    if (!mayBeMore && !store.read(tx -> rows(tx.connection()).isAnyDue())) {
      line.rest();
      return IDLE;
    }
    mayBeMore = false;
    try {
      // Before anything is locked: a mail server may take its time to answer.
      line.listen();
      unreachable = 0;
    } catch (MessagingException away) {
      unreachable++;
      LOG.log(Level.WARNING, "The mail server cannot be reached: {0}", away.getMessage());
      return Duration.ofSeconds(
          Math.min(LONGEST_ABSENCE.toSeconds(), pause(unreachable).toSeconds()));
    }
    mayBeMore = handOver();
    return mayBeMore ? Duration.ZERO : IDLE;
  }

  private MailRows rows(Connection connection) {
    return new MailRows(connection, clock.instant());
  }

  /// Handovers of senders that died.
  private void lookForOrphans() {
    if (clock.instant().isBefore(nextLook)) {
      return;
    }
    int count = store.write(tx -> rows(tx.connection()).endOrphans());
    nextLook = clock.instant().plus(BETWEEN_LOOKS);
    if (count > 0) {
      LOG.log(Level.WARNING, "{0} mails may or may not have arrived and are not repeated", count);
    }
  }

  /// True when as many were due as go together, so that there may be more.
  private boolean handOver() {
    Map<QueuedMail, MimeMessage> written = new LinkedHashMap<>();
    int due =
        store.write(
            tx -> {
              written.clear();
              return begin(rows(tx.connection()), written);
            });
    if (!written.isEmpty()) {
      List<Delivery> deliveries = line.handOver(List.copyOf(written.values()));
      Map<QueuedMail, Delivery> outcomes = new LinkedHashMap<>();
      written.keySet().forEach(mail -> outcomes.put(mail, deliveries.get(outcomes.size())));
      store.run(tx -> record(rows(tx.connection()), outcomes));
    }
    return due == TOGETHER;
  }

  private int begin(MailRows rows, Map<QueuedMail, MimeMessage> written) throws SQLException {
    List<QueuedMail> due = rows.lockDue(TOGETHER);
    if (!due.isEmpty()) {
      Map<QueuedMail, Delivery> unwritten = write(due, written);
      rows.beginHandover(due);
      record(rows, unwritten);
    }
    return due.size();
  }

  /// Answers those that cannot be written.
  private Map<QueuedMail, Delivery> write(
      List<QueuedMail> mails, Map<QueuedMail, MimeMessage> written) {
    Map<QueuedMail, Delivery> unwritten = new LinkedHashMap<>();
    Map<Long, OrderView> orders = orders(mails, unwritten);
    for (QueuedMail mail : mails) {
      if (unwritten.containsKey(mail)) {
        continue;
      }
      try {
        written.put(mail, postbox.message(writer.write(mail, orders), mail));
      } catch (AddressException address) {
        unwritten.put(mail, new Delivery.Rejected(String.valueOf(address.getMessage())));
      } catch (MessagingException | RuntimeException failure) {
        LOG.log(Level.WARNING, "Mail " + mail.id() + " cannot be written yet", failure);
        unwritten.put(mail, new Delivery.NotDelivered(String.valueOf(failure.getMessage())));
      }
    }
    return unwritten;
  }

  /// An order that cannot be read holds up its own mail only.
  private Map<Long, OrderView> orders(List<QueuedMail> mails, Map<QueuedMail, Delivery> unwritten) {
    try {
      return writer.orders(mails);
    } catch (StoreFailure away) {
      throw away;
    } catch (RuntimeException oneOfThem) {
      Map<Long, OrderView> orders = new HashMap<>();
      for (QueuedMail mail : mails) {
        try {
          orders.putAll(writer.orders(List.of(mail)));
        } catch (StoreFailure away) {
          throw away;
        } catch (RuntimeException unreadable) {
          LOG.log(Level.WARNING, "The order of mail " + mail.id() + " cannot be read", unreadable);
          unwritten.put(mail, new Delivery.NotDelivered(String.valueOf(unreadable.getMessage())));
        }
      }
      return orders;
    }
  }

  private static void record(MailRows rows, Map<QueuedMail, Delivery> outcomes)
      throws SQLException {
    List<QueuedMail> sent = new ArrayList<>();
    for (Map.Entry<QueuedMail, Delivery> outcome : outcomes.entrySet()) {
      QueuedMail mail = outcome.getKey();
      switch (outcome.getValue()) {
        case Delivery.Delivered() -> sent.add(mail);
        case Delivery.NotDelivered(var why) when mail.attempts() < MAX_ATTEMPTS ->
            rows.again(mail, pause(mail.attempts()), why);
        case Delivery.NotDelivered(var why) -> rows.end(mail, "FAILED", why);
        case Delivery.Rejected(var why) -> rows.end(mail, "FAILED", why);
        case Delivery.Uncertain(var why) -> rows.end(mail, "UNCERTAIN", why);
      }
    }
    rows.sent(sent);
  }

  /// One second, doubled with each attempt, at most ten minutes: a mail server may be away for
  /// hours.
  private static Duration pause(int attempts) {
    return Duration.ofSeconds(Math.min(600, 1L << Math.min(attempts - 1, 10)));
  }

  @Override
  public void close() {
    line.close();
  }
}
