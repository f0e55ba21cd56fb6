package storehouse.pricing;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import storehouse.model.Money;
import storehouse.platform.persistence.Tx;

/// The rows of `tax_rate`, `shipping_country` and `shipping_rate`.
final class Destinations {

  private final Tx tx;

  private Destinations(Tx tx) {
    this.tx = tx;
  }

  static Destinations of(Tx tx) {
    return new Destinations(tx);
  }

  Optional<TaxRate> tax(String country) throws SQLException {
    try (PreparedStatement select =
        tx.connection()
            .prepareStatement("select name, basis_points from tax_rate where country = ?")) {
      select.setString(1, country);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(new TaxRate(row.getString("name"), row.getInt("basis_points")))
            : Optional.empty();
      }
    }
  }

  /// The ways to send goods to the country, cheapest first; none when it is not served.
  List<ShippingRate> shipping(String country, Currency currency) throws SQLException {
    String sql =
        "select r.code, r.minor_units, r.free_from from shipping_country c"
            + " join shipping_rate r on r.zone = c.zone"
            + " where c.country = ? and r.currency = ? order by r.minor_units, r.code";
    try (PreparedStatement select = tx.connection().prepareStatement(sql)) {
      select.setString(1, country);
      select.setString(2, currency.getCurrencyCode());
      List<ShippingRate> rates = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Long freeFrom = row.getObject("free_from", Long.class);
          rates.add(
              new ShippingRate(
                  row.getString("code"),
                  new Money(row.getLong("minor_units"), currency),
                  freeFrom == null ? null : new Money(freeFrom, currency)));
        }
      }
      return rates;
    }
  }

  List<String> countries(Currency currency) throws SQLException {
    try (PreparedStatement select =
        tx.connection()
            .prepareStatement(
                "select distinct c.country from shipping_country c"
                    + " join shipping_rate r on r.zone = c.zone"
                    + " where r.currency = ? order by c.country")) {
      select.setString(1, currency.getCurrencyCode());
      List<String> countries = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          countries.add(row.getString("country"));
        }
      }
      return countries;
    }
  }
}
