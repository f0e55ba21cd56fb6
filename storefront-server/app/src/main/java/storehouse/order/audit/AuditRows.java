package storehouse.order.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import storehouse.platform.audit.Finding;
import storehouse.platform.persistence.Columns;

/// The rows of `order_audit` and what belongs to it.
final class AuditRows {

  private AuditRows() {}

  /// How far a rule has been looked after. Positions are subjects, empty before the first one.
  ///
  /// @param patrols how often all subjects were looked at
  /// @param caughtUp when everything new had been looked at last, or when it began; null for just
  ///   now
  record Standing(
      String fresh,
      String patrol,
      long patrols,
      long looked,
      @Nullable Instant lastRun,
      @Nullable Instant caughtUp,
      @Nullable String failure) {

    static final Standing NEW = new Standing("", "", 0, 0, null, null, null);

    Standing failed(String why) {
      return new Standing(fresh, patrol, patrols, looked, lastRun, caughtUp, why);
    }
  }

  record Kept(Finding finding, Instant since) {}

  /// Takes the next turn, for whoever asks first; the others hear false until it is due again.
  static boolean takeTurn(Connection connection, Duration every) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update order_audit_turn set next_at = timestampadd(second, ?, now(6))"
                + " where id = 1 and next_at <= now(6)")) {
      update.setLong(1, every.toSeconds());
      return update.executeUpdate() == 1;
    }
  }

  static Map<String, Standing> standings(Connection connection) throws SQLException {
    Map<String, Standing> standings = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement("select * from order_audit");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        standings.put(
            row.getString("rule_key"),
            new Standing(
                row.getString("fresh_position"),
                row.getString("patrol_position"),
                row.getLong("patrols"),
                row.getLong("looked"),
                Columns.instantOrNull(row, "last_run_at"),
                Columns.instant(row, "caught_up_at"),
                row.getString("failure")));
      }
    }
    return standings;
  }

  static void save(Connection connection, String rule, Standing standing) throws SQLException {
    try (PreparedStatement upsert =
        connection.prepareStatement(
            "insert into order_audit (rule_key, fresh_position, patrol_position, patrols, looked,"
                + " last_run_at, caught_up_at, failure) values (?, ?, ?, ?, ?, now(6),"
                + " coalesce(?, now(6)), ?) on duplicate key"
                + " update fresh_position = values(fresh_position), patrol_position ="
                + " values(patrol_position), patrols = values(patrols), looked = values(looked),"
                + " last_run_at = values(last_run_at), caught_up_at = values(caught_up_at),"
                + " failure = values(failure)")) {
      upsert.setString(1, rule);
      upsert.setString(2, standing.fresh());
      upsert.setString(3, standing.patrol());
      upsert.setLong(4, standing.patrols());
      upsert.setLong(5, standing.looked());
      Instant caughtUp = standing.caughtUp();
      upsert.setObject(6, caughtUp == null ? null : Columns.utc(caughtUp));
      upsert.setString(7, cut(standing.failure(), 300));
      upsert.executeUpdate();
    }
  }

  /// Oldest first.
  static List<Kept> findings(Connection connection, String rule, int most) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select * from order_audit_finding where rule_key = ? order by since, subject"
                + " limit ?")) {
      select.setString(1, rule);
      select.setInt(2, most);
      List<Kept> kept = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          kept.add(
              new Kept(
                  new Finding(
                      row.getString("subject"), row.getString("what"), row.getString("repair")),
                  Columns.instant(row, "since")));
        }
      }
      return kept;
    }
  }

  /// What there are findings of, in the order of its name.
  static List<String> subjects(Connection connection, String rule, String after, int most)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select subject from order_audit_finding where rule_key = ? and subject > ?"
                + " order by subject limit ?")) {
      select.setString(1, rule);
      select.setString(2, after);
      select.setInt(3, most);
      List<String> subjects = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          subjects.add(row.getString("subject"));
        }
      }
      return subjects;
    }
  }

  /// For how long some rule has not been looked after for all that is new.
  static long secondsBehind(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "select coalesce(max(timestampdiff(second, caught_up_at, now(6))), 0)"
                    + " from order_audit");
        ResultSet row = select.executeQuery()) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  static int count(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("select count(*) from order_audit_finding");
        ResultSet row = select.executeQuery()) {
      return row.next() ? row.getInt(1) : 0;
    }
  }

  /// A finding that is known already keeps the time since when it is.
  static void keep(Connection connection, String rule, Collection<Finding> findings)
      throws SQLException {
    try (PreparedStatement upsert =
        connection.prepareStatement(
            "insert into order_audit_finding (rule_key, subject, what, repair, since)"
                + " values (?, ?, ?, ?, now(6)) on duplicate key update what = values(what),"
                + " repair = values(repair)")) {
      for (Finding finding : findings) {
        upsert.setString(1, rule);
        upsert.setString(2, finding.subject());
        upsert.setString(3, cut(finding.what(), 500));
        upsert.setString(4, cut(finding.repair(), 500));
        upsert.addBatch();
      }
      upsert.executeBatch();
    }
  }

  static void drop(Connection connection, String rule, Collection<String> subjects)
      throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from order_audit_finding where rule_key = ? and subject = ?")) {
      for (String subject : subjects) {
        delete.setString(1, rule);
        delete.setString(2, subject);
        delete.addBatch();
      }
      delete.executeBatch();
    }
  }

  private static @Nullable String cut(@Nullable String text, int length) {
    return text == null ? null : text.substring(0, Math.min(length, text.length()));
  }
}
