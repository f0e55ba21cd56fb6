package storehouse.notification;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import storehouse.platform.persistence.Columns;
import storehouse.platform.persistence.Upsert;

/// The rows of `notification_mail` inside one transaction. QUEUED and SENDING are on their way;
/// SENT, UNCERTAIN and FAILED are ends. `due_at` of a row that is being sent is the end of its
/// lease, and the number of attempts tells an attempt from a later one.
final class MailRows {

  private static final Duration LEASE = Duration.ofSeconds(60);
  private static final int LONGEST_ERROR = 500;

  /// The index is named because a reader of the whole table would lock all of it.
  private static final String DUE =
      " from notification_mail force index (notification_due)"
          + " where state = 'QUEUED' and due_at <= ?";

  private static final Upsert QUEUE =
      new Upsert(
          "insert into notification_mail (id, kind, channel, subject_id, order_id, detail, state,"
              + " attempts, due_at, queued_at) values",
          "(?, ?, 'MAIL', ?, ?, ?, 'QUEUED', 0, ?, ?)",
          "id = id");

  private final Connection connection;
  private final Instant now;

  MailRows(Connection connection, Instant now) {
    this.connection = connection;
    this.now = now;
  }

  /// Harmless for those of whose kind there is a mail about their subject already.
  void queue(List<QueuedMail> mails) throws SQLException {
    QUEUE.write(
        connection,
        mails,
        (values, mail) ->
            values
                .number(mail.id())
                .text(mail.kind().name())
                .text(mail.subjectId())
                .number(mail.orderId())
                .text(mail.detail())
                .instant(now)
                .instant(now));
  }

  /// Whether anything waits to be sent.
  boolean isAnyDue() throws SQLException {
    try (PreparedStatement select = connection.prepareStatement("select 1" + DUE + " limit 1")) {
      select.setObject(1, Columns.utc(now));
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  /// The longest due, locked until this transaction ends; what another sender has locked is passed
  /// over. Their `attempts` count the one that comes now.
  List<QueuedMail> lockDue(int limit) throws SQLException {
    List<QueuedMail> locked = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select id, kind, subject_id, order_id, detail, attempts"
                + DUE
                + " order by due_at limit "
                + limit
                + " for update skip locked")) {
      select.setObject(1, Columns.utc(now));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          locked.add(
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
    return locked;
  }

  /// From the commit on nobody else may send them.
  void beginHandover(List<QueuedMail> locked) throws SQLException {
    List<Object> values = new ArrayList<>(List.of(Columns.utc(now.plus(LEASE))));
    locked.forEach(mail -> values.add(mail.id()));
    execute(
        "update notification_mail set state = 'SENDING', attempts = attempts + 1, due_at = ?"
            + " where id in "
            + Columns.marks(locked.size()),
        values.toArray());
  }

  /// In one statement for those of the same number of attempts, and that is nearly always all.
  void sent(List<QueuedMail> mails) throws SQLException {
    Map<Integer, List<QueuedMail>> alike =
        mails.stream().collect(Collectors.groupingBy(QueuedMail::attempts));
    for (Map.Entry<Integer, List<QueuedMail>> group : alike.entrySet()) {
      List<Object> values = new ArrayList<>(List.of(Columns.utc(now), group.getKey()));
      group.getValue().forEach(mail -> values.add(mail.id()));
      execute(
          "update notification_mail set state = 'SENT', sent_at = ?, error = null"
              + " where attempts = ? and id in "
              + Columns.marks(group.getValue().size()),
          values.toArray());
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
