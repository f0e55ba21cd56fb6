package storehouse.pricing;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import storehouse.model.Money;
import storehouse.platform.persistence.Columns;
import storehouse.platform.persistence.Tx;

/// The rows of `price`.
final class PriceList {

  private PriceList() {}

  static Map<String, Money> find(Tx tx, Collection<String> skus, Currency currency)
      throws SQLException {
    Set<String> wanted = new TreeSet<>(skus);
    Map<String, Money> prices = new HashMap<>();
    if (wanted.isEmpty()) {
      return prices;
    }
    try (PreparedStatement select =
        tx.connection()
            .prepareStatement(
                "select sku, minor_units from price where currency = ? and sku in "
                    + Columns.marks(wanted.size()))) {
      int index = 1;
      select.setString(index++, currency.getCurrencyCode());
      for (String sku : wanted) {
        select.setString(index++, sku);
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          prices.put(row.getString("sku"), new Money(row.getLong("minor_units"), currency));
        }
      }
    }
    return prices;
  }

  static void set(Tx tx, Map<String, Money> prices) throws SQLException {
    String sql =
        "insert into price (sku, currency, minor_units) values (?, ?, ?)"
            + " on duplicate key update minor_units = values(minor_units)";
    try (PreparedStatement upsert = tx.connection().prepareStatement(sql)) {
      for (Map.Entry<String, Money> price : prices.entrySet()) {
        upsert.setString(1, price.getKey());
        upsert.setString(2, price.getValue().currency().getCurrencyCode());
        upsert.setLong(3, price.getValue().minorUnits());
        upsert.addBatch();
      }
      upsert.executeBatch();
    }
  }
}
