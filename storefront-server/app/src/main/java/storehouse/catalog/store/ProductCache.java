package storehouse.catalog.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import storehouse.platform.persistence.Columns;
import storehouse.platform.persistence.Reader;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.persistence.Tx;
import storehouse.platform.persistence.Work;

/// Product views in memory, at most a second behind the database on every node (and as much more as
/// the replica is behind where there is one).
///
/// An entry older than [#TRUSTED] is compared with its row's version (one indexed read for all that
/// are asked for) and loaded again only when that moved on, so no node depends on a message that
/// might be lost. Loading is rare and from the primary, so what was loaded is never older than what
/// asked for it.
@Singleton
public final class ProductCache {

  static final Duration TRUSTED = Duration.ofSeconds(1);
  private static final int MAX_PRODUCTS = 10_000;
  private static final int LOAD_BATCH = 200;

  private final Store store;
  private final Reader reader;
  private final Clock clock;
  private final ProductLoader loader;
  private final Cache<Long, Entry> products =
      Caffeine.newBuilder()
          .maximumSize(MAX_PRODUCTS)
          .expireAfterWrite(Duration.ofMinutes(10))
          .build();

  @Inject
  public ProductCache(Stores stores, Clock clock, ShopDefaults shop) {
    this.store = stores.of(StoreName.CATALOG);
    this.reader = store.reader();
    this.clock = clock;
    this.loader = new ProductLoader(shop.locale());
  }

  /// The products of these ids that exist.
  public Map<Long, LoadedProduct> get(Collection<Long> ids) {
    return get(ids, TRUSTED, reader::read);
  }

  /// The same, compared with the database now.
  public Map<Long, LoadedProduct> getCurrent(Collection<Long> ids) {
    return get(ids, Duration.ZERO, store::read);
  }

  private Map<Long, LoadedProduct> get(Collection<Long> ids, Duration trusted, Versions source) {
    Instant now = clock.instant();
    Map<Long, LoadedProduct> found = new HashMap<>();
    TreeSet<Long> doubtful = new TreeSet<>();
    for (Long id : ids) {
      Entry entry = products.getIfPresent(id);
      if (entry != null && entry.checkedAt().plus(trusted).isAfter(now)) {
        found.put(id, entry.product());
      } else {
        doubtful.add(id);
      }
    }
    inBatches(doubtful, batch -> found.putAll(checked(batch, now, source)));
    return found;
  }

  private static void inBatches(Collection<Long> ids, Consumer<List<Long>> action) {
    List<Long> all = List.copyOf(ids);
    for (int from = 0; from < all.size(); from += LOAD_BATCH) {
      action.accept(all.subList(from, Math.min(all.size(), from + LOAD_BATCH)));
    }
  }

  private Map<Long, LoadedProduct> checked(List<Long> ids, Instant now, Versions source) {
    Map<Long, Long> versions = source.read(tx -> versions(tx, ids));
    Map<Long, LoadedProduct> current = new HashMap<>();
    for (Map.Entry<Long, Long> version : versions.entrySet()) {
      Entry entry = products.getIfPresent(version.getKey());
      if (entry != null && entry.product().version() >= version.getValue()) {
        current.put(version.getKey(), entry.product());
      }
    }
    List<Long> outdated = ids.stream().filter(id -> !current.containsKey(id)).toList();
    if (!outdated.isEmpty()) {
      current.putAll(store.readEntities(tx -> loader.load(tx, outdated)));
    }
    current.forEach((id, product) -> products.put(id, new Entry(product, now)));
    return current;
  }

  private static Map<Long, Long> versions(Tx tx, List<Long> ids) throws SQLException {
    String sql = "select id, version from product where id in " + Columns.marks(ids.size());
    try (PreparedStatement select = tx.connection().prepareStatement(sql)) {
      for (int i = 0; i < ids.size(); i++) {
        select.setLong(i + 1, ids.get(i));
      }
      Map<Long, Long> versions = new HashMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          versions.put(row.getLong("id"), row.getLong("version"));
        }
      }
      return versions;
    }
  }

  private interface Versions {
    Map<Long, Long> read(Work<Map<Long, Long>> work);
  }

  private record Entry(LoadedProduct product, Instant checkedAt) {}
}
