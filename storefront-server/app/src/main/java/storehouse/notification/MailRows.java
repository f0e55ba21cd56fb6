package storehouse.notification;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import storehouse.platform.persistence.Columns;

/// The rows of `notification_mail` inside one transaction. QUEUED, CLAIMED and SENDING are on their
/// way; SENT, UNCERTAIN and FAILED are ends. `due_at` of a claimed row is the end of its lease, and
/// the number of attempts tells a claim from a later one.
final class MailRows {

  private static final Duration LEASE = Duration.ofSeconds(60);
  private static final int LONGEST_ERROR = 500;

  private final Connection connection;
  private final Instant now;

  MailRows(Connection connection, Instant now) {
    this.connection = connection;
    this.now = now;
  }

  /// Harmless for those of whose kind there is a mail about their subject already.
  void queue(List<QueuedMail> mails) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into notification_mail (id, kind, channel, subject_id, order_id, detail,"
                + " state, attempts, due_at, queued_at)"
                + " values (?, ?, 'MAIL', ?, ?, ?, 'QUEUED', 0, ?, ?)"
                + " on duplicate key update id = id")) {
      for (QueuedMail mail : mails) {
        insert.setLong(1, mail.id());
        insert.setString(2, mail.kind().name());
        insert.setString(3, mail.subjectId());
        insert.setLong(4, mail.orderId());
        insert.setString(5, mail.detail());
        insert.setObject(6, Columns.utc(now));
        insert.setObject(7, Columns.utc(now));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /// Takes what is due, and what a sender that died had not begun to hand over.
  List<QueuedMail> claim(int limit) throws SQLException {
    List<QueuedMail> claimed = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select id, kind, subject_id, order_id, detail, attempts from notification_mail"
                + " where state in ('QUEUED', 'CLAIMED') and due_at <= ? order by due_at limit "
                + limit
                + " for update skip locked")) {
      select.setObject(1, Columns.utc(now));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          claimed.add(
              new QueuedMail(
                  row.getLong("id"),
                  MailKind.valueOf(row.getString("kind")),
                  row.getString("subject_id"),
                  row.getLong("order_id"),
                  row.getString("detail"),
                  row.getInt("attempts") + 1));
        }
      }
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            "update notification_mail set state = 'CLAIMED', attempts = ?, due_at = ?"
                + " where id = ?")) {
      for (QueuedMail mail : claimed) {
        update.setInt(1, mail.attempts());
        update.setObject(2, Columns.utc(now.plus(LEASE)));
        update.setLong(3, mail.id());
        update.addBatch();
      }
      update.executeBatch();
    }
    return claimed;
  }

  /// From here on nobody else may send them; answers those whose claim still stands.
  Set<Long> beginHandover(List<QueuedMail> mails) throws SQLException {
    Set<Long> ours = new HashSet<>();
    try (PreparedStatement lock =
        connection.prepareStatement(
            "select id, attempts from notification_mail where state = 'CLAIMED' and id in "
                + Columns.marks(mails.size())
                + " for update")) {
      for (int i = 0; i < mails.size(); i++) {
        lock.setLong(i + 1, mails.get(i).id());
      }
      Map<Long, Integer> claims = new HashMap<>();
      try (ResultSet row = lock.executeQuery()) {
        while (row.next()) {
          claims.put(row.getLong("id"), row.getInt("attempts"));
        }
      }
      for (QueuedMail mail : mails) {
        if (Objects.equals(claims.get(mail.id()), mail.attempts())) {
          ours.add(mail.id());
        }
      }
    }
    if (!ours.isEmpty()) {
      List<Object> values = new ArrayList<>(List.of(Columns.utc(now.plus(LEASE))));
      values.addAll(ours);
      execute(
          "update notification_mail set state = 'SENDING', due_at = ? where id in "
              + Columns.marks(ours.size()),
          values.toArray());
    }
    return ours;
  }

  void sent(List<QueuedMail> mails) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update notification_mail set state = 'SENT', sent_at = ?, error = null"
                + " where id = ? and attempts = ?")) {
      for (QueuedMail mail : mails) {
        update.setObject(1, Columns.utc(now));
        update.setLong(2, mail.id());
        update.setInt(3, mail.attempts());
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  void again(QueuedMail mail, Duration pause, String error) throws SQLException {
    execute(
        "update notification_mail set state = 'QUEUED', due_at = ?, error = ?"
            + " where id = ? and attempts = ?",
        Columns.utc(now.plus(pause)),
        cut(error),
        mail.id(),
        mail.attempts());
  }

  void end(QueuedMail mail, String state, String error) throws SQLException {
    execute(
        "update notification_mail set state = ?, error = ? where id = ? and attempts = ?",
        state,
        cut(error),
        mail.id(),
        mail.attempts());
  }

  /// Handovers that a sender did not live to finish.
  int endOrphans() throws SQLException {
    return execute(
        "update notification_mail set state = 'UNCERTAIN',"
            + " error = 'The sender stopped during the handover'"
            + " where state = 'SENDING' and due_at <= ?",
        Columns.utc(now));
  }

  private static String cut(String error) {
    return error.substring(0, Math.min(error.length(), LONGEST_ERROR));
  }

  private int execute(String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    }
  }
}
