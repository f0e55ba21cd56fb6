package storehouse.recommendation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import storehouse.platform.persistence.Upsert;

/// The rows of `sale`.
final class Sales {

  private static final Upsert PUT =
      new Upsert(
          "insert into sale (source, sku, sold_on, units) values",
          "(?, ?, ?, ?)",
          "sold_on = values(sold_on), units = values(units)");
  private static final int DAYS = 90;
  private static final int HALF_LIFE_DAYS = 30;

  private Sales() {}

  /// Writes each sale in the place of what was known of its source and SKU.
  static void put(Connection connection, List<Sale> sales) throws SQLException {
    PUT.write(
        connection,
        sales,
        (values, sale) ->
            values.text(sale.source()).text(sale.sku()).date(sale.soldOn()).number(sale.units()));
  }

  static void remove(Connection connection, String source) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from sale where source = ?")) {
      delete.setString(1, source);
      delete.executeUpdate();
    }
  }

  /// The SKUs with the most units of the last days, older units counting less.
  static List<String> bestSellers(Connection connection, LocalDate today, int limit)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select sku, sum(units * pow(0.5, datediff(?, sold_on) / ?)) as weight from sale"
                + " where sold_on > ? and sold_on <= ? group by sku having weight > 0"
                + " order by weight desc, sku limit ?")) {
      select.setObject(1, today);
      select.setInt(2, HALF_LIFE_DAYS);
      select.setObject(3, today.minusDays(DAYS));
      select.setObject(4, today);
      select.setInt(5, limit);
      List<String> skus = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          skus.add(row.getString("sku"));
        }
      }
      return skus;
    }
  }
}
