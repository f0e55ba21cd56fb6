package storehouse.order;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import storehouse.platform.persistence.Columns;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.retention.Expiring;

/// The sagas of orders that are over, with their logs and the counters of the orders' events. An
/// order that may still be cancelled keeps its saga, since that is what takes it back.
@Singleton
public final class OldSagas implements Expiring {

  static final Duration KEPT = Duration.ofDays(90);
  private static final int BATCH = 500;

  /// Of orders and of their changes; not while an event of theirs is still kept.
  private static final String OVER =
      "select s.id, o.id as order_id from saga_instance s left join order_edit e on e.id = s.id"
          + " join order_head o on o.id = coalesce(e.order_id, s.id)"
          + " where s.settled_at < timestampadd(second, -?, now(6))"
          + " and o.status in ('COMPLETED', 'CANCELLED') and not exists (select 1 from outbox x"
          + " where x.aggregatetype = 'order' and x.aggregateid = cast(o.id as char))"
          + " order by s.settled_at limit ";

  private final Store store;

  @Inject
  public OldSagas(Stores stores) {
    this.store = stores.of(StoreName.ORDERS);
  }

  @Override
  public String what() {
    return "sagas of orders that are over";
  }

  @Override
  public boolean deleteSome() {
    return store.write(
        tx -> {
          List<Long> sagas = new ArrayList<>();
          List<String> orders = new ArrayList<>();
          try (PreparedStatement select = tx.connection().prepareStatement(OVER + BATCH)) {
            select.setLong(1, KEPT.toSeconds());
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                sagas.add(row.getLong("id"));
                orders.add(row.getString("order_id"));
              }
            }
          }
          if (!sagas.isEmpty()) {
            delete(tx.connection(), "saga_step_log where saga_id", sagas);
            delete(tx.connection(), "saga_proposal where saga_id", sagas);
            delete(tx.connection(), "saga_instance where active = 0 and id", sagas);
            delete(
                tx.connection(),
                "outbox_aggregate where aggregatetype = 'order' and aggregateid",
                orders);
          }
          return sagas.size() == BATCH;
        });
  }

  private static void delete(Connection connection, String where, List<?> ids) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from " + where + " in " + Columns.marks(ids.size()))) {
      for (int i = 0; i < ids.size(); i++) {
        delete.setObject(i + 1, ids.get(i));
      }
      delete.executeUpdate();
    }
  }
}
