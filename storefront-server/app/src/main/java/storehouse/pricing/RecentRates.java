package storehouse.pricing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import storehouse.platform.persistence.Tx;

/// Tax and shipping rates as they were at most [#FRESH] ago. They change a few times a year, and
/// every quote asks for them. Two nodes may differ for that long after a change; then the total
/// that a shopper agreed to decides.
final class RecentRates {

  private static final Duration FRESH = Duration.ofSeconds(10);
  private static final int MOST = 2_000;

  private final Cache<String, Optional<TaxRate>> taxes =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(FRESH).build();
  private final Cache<Route, List<ShippingRate>> shipping =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(FRESH).build();

  private record Route(String country, Currency currency) {}

  Optional<TaxRate> tax(Tx tx, String country) throws SQLException {
    Optional<TaxRate> known = taxes.getIfPresent(country);
    if (known == null) {
      known = Destinations.of(tx).tax(country);
      taxes.put(country, known);
    }
    return known;
  }

  /// As [Destinations#shipping].
  List<ShippingRate> shipping(Tx tx, String country, Currency currency) throws SQLException {
    Route route = new Route(country, currency);
    List<ShippingRate> known = shipping.getIfPresent(route);
    if (known == null) {
      known = List.copyOf(Destinations.of(tx).shipping(country, currency));
      shipping.put(route, known);
    }
    return known;
  }
}
