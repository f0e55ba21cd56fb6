package storehouse.order;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import storehouse.payment.OrderRegister;
import storehouse.platform.persistence.Tx;

/// Tells the payments which orders there are. A change of an order is paid under an id of its own,
/// and never taken for cancelled.
@Singleton
public final class RegisteredOrders implements OrderRegister {

  private final OrderServices services;

  @Inject
  public RegisteredOrders(OrderServices services) {
    this.services = services;
  }

  @Override
  public Optional<Entry> find(long id) {
    return services.store().read(tx -> find(tx, id));
  }

  private static Optional<Entry> find(Tx tx, long id) throws SQLException {
    try (PreparedStatement select =
        tx.connection()
            .prepareStatement(
                "select number, status = 'CANCELLED' as cancelled from order_head where id = ?"
                    + " union all select o.number, false from order_edit e"
                    + " join order_head o on o.id = e.order_id where e.id = ?")) {
      select.setLong(1, id);
      select.setLong(2, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(new Entry(row.getString("number"), row.getBoolean("cancelled")))
            : Optional.empty();
      }
    }
  }
}
