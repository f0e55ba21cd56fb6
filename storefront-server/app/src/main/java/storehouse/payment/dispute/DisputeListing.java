package storehouse.payment.dispute;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import storehouse.payment.DisputeStanding;
import storehouse.payment.DisputeSummary;
import storehouse.platform.persistence.Columns;

/// Disputes as lists.
public final class DisputeListing {

  private static final String SELECT =
      "select d.*, p.order_number from dispute d join payment p on p.order_id = d.order_id";

  private DisputeListing() {}

  /// Those that wait for the shop, by their deadline, and then those that wait for the bank.
  public static List<DisputeSummary> open(Connection connection, int limit) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            SELECT
                + " where d.closed_at is null and d.state <> 'TOLD'"
                + " order by d.state = 'UNDER_REVIEW', coalesce(d.due_by, d.opened_at), d.id"
                + " limit ?")) {
      select.setInt(1, limit);
      return found(select);
    }
  }

  /// The last closed first.
  public static List<DisputeSummary> closed(Connection connection, int limit) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            SELECT
                + " where d.closed_at is not null order by d.closed_at desc, d.id desc limit ?")) {
      select.setInt(1, limit);
      return found(select);
    }
  }

  public static Optional<DisputeSummary> one(Connection connection, long id) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SELECT + " where d.id = ?")) {
      select.setLong(1, id);
      return found(select).stream().findFirst();
    }
  }

  private static List<DisputeSummary> found(PreparedStatement select) throws SQLException {
    List<DisputeSummary> found = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        found.add(summary(DisputeColumns.dispute(row), row));
      }
    }
    return found;
  }

  private static DisputeSummary summary(Dispute dispute, ResultSet row) throws SQLException {
    return new DisputeSummary(
        dispute.name().id(),
        dispute.orderId(),
        row.getString("order_number"),
        dispute.name().gateway(),
        dispute.name().gatewayId(),
        DisputeStanding.valueOf(DisputeColumns.word(dispute.state())),
        dispute.reason(),
        dispute.amount(),
        Optional.ofNullable(Columns.instantOrNull(row, "due_by")),
        dispute.openedAt(),
        dispute.changedAt(),
        dispute.owed().isPresent(),
        dispute.draft().acceptanceProposedBy() != null);
  }
}
