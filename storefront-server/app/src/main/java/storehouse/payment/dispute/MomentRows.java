package storehouse.payment.dispute;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import storehouse.payment.DisputeMoment;
import storehouse.payment.DisputeProposal;
import storehouse.platform.Ids;
import storehouse.platform.persistence.Columns;

/// The rows of `dispute_moment`: only ever added to.
public final class MomentRows {

  private static final int LONGEST_DETAIL = 300;
  private static final int MOST = 200;

  private final Connection connection;

  public MomentRows(Connection connection) {
    this.connection = connection;
  }

  public void add(long disputeId, DisputeMoment moment) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into dispute_moment (dispute_id, id, at, kind, actor, detail)"
                + " values (?, ?, ?, ?, ?, ?)")) {
      insert.setLong(1, disputeId);
      insert.setLong(2, Ids.next());
      insert.setObject(3, Columns.utc(moment.at()));
      insert.setString(4, moment.kind().name());
      insert.setString(5, moment.actor().orElse(null));
      insert.setString(6, shown(moment));
      insert.executeUpdate();
    }
  }

  /// The last time that somebody proposed to give in.
  public Optional<DisputeProposal> lastProposal(long disputeId) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select * from dispute_moment where dispute_id = ? and kind = ?"
                + " order by id desc limit 1")) {
      select.setLong(1, disputeId);
      select.setString(2, DisputeMoment.Kind.ACCEPTANCE_PROPOSED.name());
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new DisputeProposal(
                    row.getLong("id"),
                    row.getString("actor"),
                    Columns.instant(row, "at"),
                    row.getString("detail")))
            : Optional.empty();
      }
    }
  }

  /// Whether the same was said before, `since` then.
  boolean isKnown(long disputeId, DisputeMoment moment, @Nullable Instant since)
      throws SQLException {
    return of(disputeId).stream()
        .filter(known -> since == null || !known.at().isBefore(since))
        .anyMatch(known -> known.kind() == moment.kind() && known.detail().equals(shown(moment)));
  }

  private static String shown(DisputeMoment moment) {
    String detail = moment.detail();
    return detail.substring(0, Math.min(LONGEST_DETAIL, detail.length()));
  }

  /// Oldest first; of very many the newest.
  public List<DisputeMoment> of(long disputeId) throws SQLException {
    List<DisputeMoment> moments = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select * from dispute_moment where dispute_id = ? order by id desc limit " + MOST)) {
      select.setLong(1, disputeId);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          moments.add(
              new DisputeMoment(
                  Columns.instant(row, "at"),
                  DisputeMoment.Kind.valueOf(row.getString("kind")),
                  Optional.ofNullable(row.getString("actor")),
                  row.getString("detail")));
        }
      }
    }
    return moments.reversed();
  }
}
