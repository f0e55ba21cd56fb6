package storehouse.payment.desk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import storehouse.model.Money;
import storehouse.platform.persistence.Columns;

/// What people gave back of their own accord: the orders cost what they cost before.
public final class HandRefunds {

  private HandRefunds() {}

  /// What has arrived or is on its way, by order; those of which nothing was given back are
  /// missing.
  public static Map<Long, Money> of(Connection connection, Collection<Long> orderIds)
      throws SQLException {
    Map<Long, Money> givenBack = new HashMap<>();
    if (orderIds.isEmpty()) {
      return givenBack;
    }
    try (PreparedStatement select =
        connection.prepareStatement(
            "select a.order_id, p.currency, sum(r.amount) as amount from payment_act a"
                + " join payment p on p.order_id = a.order_id"
                + " join refund r on r.order_id = a.order_id"
                + " and r.reference = concat('refund-', coalesce(a.refund_id, a.id))"
                + " where r.stage in ('PENDING', 'DONE')"
                + " and a.order_id in "
                + Columns.marks(orderIds.size())
                + " group by a.order_id, p.currency")) {
      List<Long> ids = List.copyOf(orderIds);
      for (int i = 0; i < ids.size(); i++) {
        select.setLong(i + 1, ids.get(i));
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          givenBack.put(
              row.getLong("order_id"), Money.of(row.getLong("amount"), row.getString("currency")));
        }
      }
    }
    return givenBack;
  }
}
