package storehouse.payment.dispute;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import storehouse.model.Money;
import storehouse.payment.gateway.dispute.DisputeFact;
import storehouse.payment.gateway.dispute.DisputeNote;
import storehouse.payment.gateway.dispute.GatewayDispute;
import storehouse.platform.persistence.Columns;

/// The rows of `dispute_told`: only ever added to.
final class ToldRows {

  private final Connection connection;

  ToldRows(Connection connection) {
    this.connection = connection;
  }

  /// False when it was told before.
  boolean add(String gateway, DisputeNote note, Instant now) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert ignore into dispute_told (gateway, event_id, dispute, type, order_id, payment,"
                + " stage, amount, currency, reason, due_by, told_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, gateway);
      insert.setString(2, note.eventId());
      insert.setString(3, note.disputeId());
      insert.setString(4, note.type());
      DisputeFact fact = note.fact();
      if (fact == null) {
        for (int column = 5; column <= 11; column++) {
          insert.setNull(column, Types.NULL);
        }
      } else {
        insert.setLong(5, fact.orderId());
        insert.setString(6, fact.payment());
        insert.setString(7, fact.stage().name());
        insert.setLong(8, fact.amount().minorUnits());
        insert.setString(9, fact.amount().currency().getCurrencyCode());
        insert.setString(10, fact.reason());
        Instant dueBy = fact.dueBy();
        insert.setObject(11, dueBy == null ? null : Columns.utc(dueBy));
      }
      insert.setObject(12, Columns.utc(now));
      return insert.executeUpdate() == 1;
    }
  }

  /// What was told of a dispute, in the order in which it came.
  List<DisputeFact> facts(Dispute.Name dispute) throws SQLException {
    List<DisputeFact> facts = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select * from dispute_told where gateway = ? and dispute = ? and stage is not null"
                + " order by told_at")) {
      select.setString(1, dispute.gateway());
      select.setString(2, dispute.gatewayId());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          facts.add(
              new DisputeFact(
                  row.getLong("order_id"),
                  row.getString("payment"),
                  GatewayDispute.Stage.valueOf(row.getString("stage")),
                  Money.of(row.getLong("amount"), row.getString("currency")),
                  row.getString("reason"),
                  Columns.instantOrNull(row, "due_by")));
        }
      }
    }
    return facts;
  }
}
