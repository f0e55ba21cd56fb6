package storehouse.recommendation;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import storehouse.catalog.Catalogue;
import storehouse.catalog.VariantSummary;
import storehouse.inventory.Inventory;
import storehouse.platform.persistence.Reader;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;

/// What to show a shopper.
@Singleton
public final class Recommendations {

  /// So many are looked at, so that enough are left of which there is stock.
  private static final int CANDIDATES = 400;

  private static final Duration BEST_SELLERS_LIFE = Duration.ofMinutes(2);

  private final Reader reader;
  private final Catalogue catalogue;
  private final Inventory inventory;
  private final Clock clock;
  private final LoadingCache<LocalDate, List<String>> bestSellers =
      Caffeine.newBuilder()
          .maximumSize(2)
          .expireAfterWrite(BEST_SELLERS_LIFE)
          .build(this::readBestSellers);

  @Inject
  public Recommendations(Stores stores, Catalogue catalogue, Inventory inventory, Clock clock) {
    this.reader = stores.of(StoreName.RECOMMENDATION).reader();
    this.catalogue = catalogue;
    this.inventory = inventory;
    this.clock = clock;
  }

  /// The SKUs that sold best in the last 90 days and can be had now, best first. A unit counts half
  /// for each 30 days that have passed since. Sales of the last two minutes may be missing.
  public List<String> popular(int limit) {
    List<String> best = bestSellers.get(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    Map<String, VariantSummary> known = catalogue.variants(best);
    Map<String, Long> available = inventory.availableForDisplay(best);
    return best.stream()
        .filter(sku -> isListed(known, sku) && available.getOrDefault(sku, 0L) > 0)
        .limit(limit)
        .toList();
  }

  private static boolean isListed(Map<String, VariantSummary> known, String sku) {
    VariantSummary variant = known.get(sku);
    return variant != null && variant.listed();
  }

  private List<String> readBestSellers(LocalDate today) {
    return reader.read(tx -> Sales.bestSellers(tx.connection(), today, CANDIDATES));
  }
}
