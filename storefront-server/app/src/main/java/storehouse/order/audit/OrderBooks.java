package storehouse.order.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import storehouse.platform.audit.Finding;
import storehouse.platform.persistence.Columns;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;

/// Finds what breaks a rule within the orders' own store.
@Singleton
public final class OrderBooks {

  private final Store store;

  @Inject
  public OrderBooks(Stores stores) {
    this.store = stores.of(StoreName.ORDERS);
  }

  /// `sql` selects `id` and `what` of the orders that break the rule, and ends where their ids
  /// follow.
  List<Finding> broken(String sql, List<String> subjects, String repair) {
    if (subjects.isEmpty()) {
      return List.of();
    }
    return store.read(
        tx -> {
          try (PreparedStatement select =
              tx.connection().prepareStatement(sql + Columns.marks(subjects.size()))) {
            SettledOrders.bind(select, subjects, 1);
            List<Finding> findings = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                findings.add(new Finding(row.getString("id"), row.getString("what"), repair));
              }
            }
            return findings;
          }
        });
  }

  /// Sagas that are under way since five minutes, oldest first. Left alone, the optimizer walks all
  /// sagas in the order of their ids.
  List<String> oldSagas(String after, int most) {
    return store.read(
        tx -> {
          try (PreparedStatement select =
              tx.connection()
                  .prepareStatement(
                      "select id from saga_instance force index (saga_due) where active = 1"
                          + " and id > ? and created_at < timestampadd(minute, -5, now(6)) order by id"
                          + " limit ?")) {
            select.setLong(1, after.isEmpty() ? 0 : Long.parseLong(after));
            select.setInt(2, most);
            List<String> ids = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                ids.add(row.getString("id"));
              }
            }
            return ids;
          }
        });
  }
}
