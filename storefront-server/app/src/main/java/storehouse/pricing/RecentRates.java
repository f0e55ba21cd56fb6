package storehouse.pricing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import storehouse.platform.persistence.Store;

/// Tax and shipping rates as they were at most [#FRESH] ago. They change a few times a year, and
/// every quote asks for them. Two nodes may differ for that long after a change; then the total
/// that a shopper agreed to decides. While the store is away everybody who asks finds that out
/// alone: nobody waits for another one's answer.
final class RecentRates {

  private static final Duration FRESH = Duration.ofSeconds(10);
  private static final int MOST = 2_000;

  private final Cache<String, Optional<TaxRate>> taxes =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(FRESH).build();
  private final Cache<Route, List<ShippingRate>> shipping =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(FRESH).build();

  private final Store store;

  RecentRates(Store store) {
    this.store = store;
  }

  private record Route(String country, Currency currency) {}

  Optional<TaxRate> tax(String country) {
    Optional<TaxRate> known = taxes.getIfPresent(country);
    if (known == null) {
      known = store.read(tx -> Destinations.of(tx).tax(country));
      taxes.put(country, known);
    }
    return known;
  }

  /// As [Destinations#shipping].
  List<ShippingRate> shipping(String country, Currency currency) {
    Route route = new Route(country, currency);
    List<ShippingRate> known = shipping.getIfPresent(route);
    if (known == null) {
      known = store.read(tx -> List.copyOf(Destinations.of(tx).shipping(country, currency)));
      shipping.put(route, known);
    }
    return known;
  }
}
