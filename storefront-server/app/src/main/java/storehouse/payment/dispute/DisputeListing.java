package storehouse.payment.dispute;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import storehouse.payment.DisputeCount;
import storehouse.payment.DisputeStanding;
import storehouse.payment.DisputeSummary;
import storehouse.platform.persistence.Columns;

/// Disputes as lists.
public final class DisputeListing {

  private static final String SELECT =
      "select d.*, p.order_number from dispute d left join payment p on p.order_id = d.order_id";

  static final String WAITING = SELECT + " where d.awaits = ? order by d.listed_at, d.id limit ?";

  private DisputeListing() {}

  /// Those that wait for the shop, by their deadline, and then those that wait for the bank.
  public static List<DisputeSummary> open(Connection connection, int limit) throws SQLException {
    List<DisputeSummary> found = new ArrayList<>(waiting(connection, "SHOP", limit));
    if (found.size() < limit) {
      found.addAll(waiting(connection, "BANK", limit - found.size()));
    }
    return found;
  }

  private static List<DisputeSummary> waiting(Connection connection, String whom, int limit)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(WAITING)) {
      select.setString(1, whom);
      select.setInt(2, limit);
      return found(select);
    }
  }

  /// How many there are, and how many of them wait for the shop.
  public static DisputeCount count(Connection connection, boolean closed) throws SQLException {
    int awaited = count(connection, "awaits = 'SHOP'");
    int others = count(connection, "awaits = 'BANK'");
    int over = closed ? count(connection, "closed_at is not null") : 0;
    return new DisputeCount(awaited, awaited + others + over);
  }

  private static int count(Connection connection, String which) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("select count(*) from dispute where " + which);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getInt(1);
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
        Objects.requireNonNullElse(row.getString("order_number"), ""),
        dispute.name().gateway(),
        dispute.name().gatewayId(),
        DisputeStanding.valueOf(DisputeColumns.word(dispute.state())),
        dispute.reason(),
        dispute.amount(),
        Optional.ofNullable(Columns.instantOrNull(row, "due_by")),
        dispute.openedAt(),
        dispute.changedAt(),
        dispute.owed().isPresent() && !dispute.watch().isNotSent(),
        dispute.draft().acceptanceProposedBy() != null,
        dispute.watch().trouble());
  }
}
