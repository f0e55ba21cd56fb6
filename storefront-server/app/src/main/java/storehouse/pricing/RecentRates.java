package storehouse.pricing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.Work;

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
    return recent(taxes, country, tx -> Destinations.of(tx).tax(country));
  }

  /// As [Destinations#shipping].
  List<ShippingRate> shipping(String country, Currency currency) {
    return recent(
        shipping,
        new Route(country, currency),
        tx -> List.copyOf(Destinations.of(tx).shipping(country, currency)));
  }

  /// Not by the cache's own loading, which would make all who ask wait for one.
  private <K, V> V recent(Cache<K, V> cache, K key, Work<V> read) {
    V known = cache.getIfPresent(key);
    if (known == null) {
      known = store.read(read);
      cache.put(key, known);
    }
    return known;
  }
}
