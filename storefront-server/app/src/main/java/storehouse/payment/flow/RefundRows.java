package storehouse.payment.flow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import storehouse.model.Money;
import storehouse.payment.gateway.GatewayRefund;
import storehouse.platform.persistence.Columns;
import storehouse.platform.persistence.Upsert;

/// The rows of `refund`. Whoever writes one holds the payment's row.
final class RefundRows {

  private static final Upsert WRITE =
      new Upsert(
          "insert into refund (order_id, reference, amount, gateway_id, stage, spent_keys,"
              + " created_at, changed_at) values",
          "(?, ?, ?, ?, ?, ?, ?, ?)",
          "amount = values(amount), gateway_id = values(gateway_id), stage = values(stage),"
              + " spent_keys = values(spent_keys), changed_at = values(changed_at)");

  private final Connection connection;
  private final Instant now;

  RefundRows(Connection connection, Instant now) {
    this.connection = connection;
    this.now = now;
  }

  /// The refunds of these payments; one without any is left out.
  Map<Long, Refunds> of(Collection<Payment> payments) throws SQLException {
    Map<Long, Payment> byOrder = new HashMap<>();
    payments.forEach(payment -> byOrder.put(payment.orderId(), payment));
    Map<Long, List<Refund>> found = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select * from refund where order_id in "
                + Columns.marks(byOrder.size())
                + " order by order_id, created_at, reference")) {
      int index = 1;
      for (long orderId : byOrder.keySet()) {
        select.setLong(index++, orderId);
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          long orderId = row.getLong("order_id");
          Payment payment = byOrder.get(orderId);
          if (payment != null) {
            found.computeIfAbsent(orderId, _ -> new ArrayList<>()).add(refund(row, payment));
          }
        }
      }
    }
    Map<Long, Refunds> refunds = new HashMap<>();
    found.forEach((orderId, all) -> refunds.put(orderId, new Refunds(List.copyOf(all))));
    return refunds;
  }

  private static Refund refund(ResultSet row, Payment payment) throws SQLException {
    String stage = row.getString("stage");
    return new Refund(
        row.getString("reference"),
        new Money(row.getLong("amount"), payment.order().amount().currency()),
        row.getString("gateway_id"),
        stage == null ? null : GatewayRefund.Stage.valueOf(stage),
        Columns.instant(row, "changed_at"),
        row.getInt("spent_keys"));
  }

  /// Writes what has changed.
  void write(long orderId, Refunds before, Refunds after) throws SQLException {
    WRITE.write(
        connection,
        after.changedSince(before),
        (values, refund) -> {
          GatewayRefund.Stage stage = refund.stage();
          values
              .number(orderId)
              .text(refund.reference())
              .number(refund.amount().minorUnits())
              .text(refund.id())
              .text(stage == null ? null : stage.name())
              .number(refund.spentKeys())
              .instant(now)
              .instant(now);
        });
    for (String name : after.goneSince(before)) {
      try (PreparedStatement delete =
          connection.prepareStatement("delete from refund where order_id = ? and reference = ?")) {
        delete.setLong(1, orderId);
        delete.setString(2, name);
        delete.executeUpdate();
      }
    }
  }
}
