package storehouse.catalog.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import storehouse.platform.batch.KeptFresh;
import storehouse.platform.persistence.Columns;
import storehouse.platform.persistence.Reader;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.persistence.Tx;

/// Product views in memory, at most a second behind the database on every node (and as much more as
/// the replica is behind where there is one).
///
/// An entry is compared with its row's version as it was at most [#TRUSTED] ago and loaded again
/// only when that moved on, so no node depends on a message that might be lost. Loading is rare and
/// from the primary, so what was loaded is never older than what asked for it.
@Singleton
public final class ProductCache {

  static final Duration TRUSTED = Duration.ofSeconds(1);
  private static final int MAX_PRODUCTS = 10_000;
  private static final int LOAD_BATCH = 200;

  private final Store store;
  private final ProductLoader loader;
  private final KeptFresh<Long, Long> versions;
  private final Cache<Long, LoadedProduct> products =
      Caffeine.newBuilder()
          .maximumSize(MAX_PRODUCTS)
          .expireAfterAccess(Duration.ofMinutes(10))
          .build();

  @Inject
  public ProductCache(Stores stores, ShopDefaults shop) {
    this(stores, System::nanoTime, shop);
  }

  /// `nanos` is a clock as [System#nanoTime].
  public ProductCache(Stores stores, LongSupplier nanos, ShopDefaults shop) {
    this.store = stores.of(StoreName.CATALOG);
    Reader reader = store.reader();
    this.versions =
        new KeptFresh<>(
            "read-products", TRUSTED, nanos, ids -> reader.read(tx -> versions(tx, ids)));
    this.loader = new ProductLoader(shop.locale());
  }

  /// The products of these ids that exist.
  public Map<Long, LoadedProduct> get(Collection<Long> ids) {
    Map<Long, Long> stored = new HashMap<>(versions.get(Set.copyOf(ids)));
    // What a replica does not know yet may be there all the same.
    TreeSet<Long> missing = new TreeSet<>(ids);
    missing.removeAll(stored.keySet());
    stored.putAll(currentVersions(missing));
    return current(stored);
  }

  /// The same, if nothing need be waited for.
  public Optional<Map<Long, LoadedProduct>> known(Collection<Long> ids) {
    return versions
        .known(Set.copyOf(ids))
        .map(this::inMemory)
        .filter(found -> found.keySet().containsAll(ids));
  }

  /// The same, compared with the database now.
  public Map<Long, LoadedProduct> getCurrent(Collection<Long> ids) {
    return current(currentVersions(new TreeSet<>(ids)));
  }

  private Map<Long, Long> currentVersions(Collection<Long> ids) {
    Map<Long, Long> stored = new HashMap<>();
    inBatches(ids, batch -> stored.putAll(store.read(tx -> versions(tx, batch))));
    return stored;
  }

  private Map<Long, LoadedProduct> current(Map<Long, Long> stored) {
    Map<Long, LoadedProduct> found = inMemory(stored);
    TreeSet<Long> outdated = new TreeSet<>(stored.keySet());
    outdated.removeAll(found.keySet());
    inBatches(
        outdated,
        batch -> {
          Map<Long, LoadedProduct> loaded = store.readEntities(tx -> loader.load(tx, batch));
          products.putAll(loaded);
          found.putAll(loaded);
        });
    return found;
  }

  private Map<Long, LoadedProduct> inMemory(Map<Long, Long> stored) {
    Map<Long, LoadedProduct> found = new HashMap<>();
    stored.forEach(
        (id, version) -> {
          LoadedProduct product = products.getIfPresent(id);
          if (product != null && product.version() >= version) {
            found.put(id, product);
          }
        });
    return found;
  }

  private static void inBatches(Collection<Long> ids, Consumer<List<Long>> action) {
    List<Long> all = List.copyOf(ids);
    for (int from = 0; from < all.size(); from += LOAD_BATCH) {
      action.accept(all.subList(from, Math.min(all.size(), from + LOAD_BATCH)));
    }
  }

  private static Map<Long, Long> versions(Tx tx, Collection<Long> ids) throws SQLException {
    String sql = "select id, version from product where id in " + Columns.marks(ids.size());
    try (PreparedStatement select = tx.connection().prepareStatement(sql)) {
      int index = 1;
      for (Long id : ids) {
        select.setLong(index++, id);
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

  @PreDestroy
  public void close() {
    versions.close();
  }
}
