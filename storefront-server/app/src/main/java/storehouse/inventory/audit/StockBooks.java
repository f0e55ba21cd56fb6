package storehouse.inventory.audit;

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

/// Finds what breaks a rule within the stock, SKU by SKU in their order.
@Singleton
public final class StockBooks {

  private final Store store;

  @Inject
  public StockBooks(Stores stores) {
    this.store = stores.of(StoreName.INVENTORY);
  }

  List<String> skus(String after, int most) {
    return skus("select distinct sku from stock where sku > ? order by sku limit ?", after, most);
  }

  /// SKUs that somebody decided on how they may be ordered.
  List<String> decidedOn(String after, int most) {
    return skus("select sku from order_policy where sku > ? order by sku limit ?", after, most);
  }

  private List<String> skus(String sql, String after, int most) {
    return store.read(
        tx -> {
          try (PreparedStatement select = tx.connection().prepareStatement(sql)) {
            select.setString(1, after);
            select.setInt(2, most);
            List<String> skus = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                skus.add(row.getString("sku"));
              }
            }
            return skus;
          }
        });
  }

  /// `sql` selects `sku` and `what` of the stock rows `s` that break the rule; `{skus}` in it
  /// stands for theirs. It is one statement, so nothing moves between what it compares.
  List<Finding> broken(String sql, List<String> skus, String repair) {
    if (skus.isEmpty()) {
      return List.of();
    }
    return store.read(
        tx -> {
          try (PreparedStatement select =
              tx.connection().prepareStatement(sql.replace("{skus}", Columns.marks(skus.size())))) {
            for (int i = 0; i < skus.size(); i++) {
              select.setString(i + 1, skus.get(i));
            }
            List<Finding> findings = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                findings.add(new Finding(row.getString("sku"), row.getString("what"), repair));
              }
            }
            return findings;
          }
        });
  }
}
