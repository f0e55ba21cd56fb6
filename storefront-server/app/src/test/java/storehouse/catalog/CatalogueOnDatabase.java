package storehouse.catalog;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import storehouse.catalog.store.CategoryTree;
import storehouse.catalog.store.ProductCache;
import storehouse.catalog.store.ProductKeys;
import storehouse.catalog.store.ShopDefaults;
import storehouse.launcher.database.StoreAddress;
import storehouse.launcher.database.TestDatabase;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.StoreSettings;
import storehouse.platform.persistence.Stores;
import storehouse.testing.SteppingClock;

/// Stores of its own on the test database, and the catalogue over them.
public final class CatalogueOnDatabase implements AutoCloseable {

  public final Stores stores;
  public final SteppingClock clock = new SteppingClock(Instant.parse("2026-03-01T09:00:00Z"));
  public final ShopDefaults shop = new ShopDefaults("en-IE", "EUR,GBP");
  public final Catalogue catalogue;

  public CatalogueOnDatabase(StoreName... names) {
    Map<StoreName, StoreSettings> settings = new EnumMap<>(StoreName.class);
    storehouse.launcher.database.Stores fresh = TestDatabase.shared().freshStores();
    for (StoreName name : names) {
      StoreAddress address = fresh.store(name.key());
      settings.put(name, new StoreSettings(address.url(), address.user(), address.password(), 4));
    }
    this.stores = new Stores(settings);
    this.catalogue = anotherNode(clock);
  }

  /// The catalogue with caches of its own, as on another node.
  public Catalogue anotherNode(Clock time) {
    return new Catalogue(
        new ProductCache(
            stores, () -> ChronoUnit.NANOS.between(Instant.EPOCH, time.instant()), shop),
        new ProductKeys(stores),
        new CategoryTree(stores, time, shop));
  }

  /// How many rows a table of the catalogue's store has.
  public long count(String table) {
    return number("select count(*) from " + table);
  }

  public long number(String sql) {
    return stores
        .of(StoreName.CATALOG)
        .read(
            tx -> {
              try (var row = tx.connection().prepareStatement(sql).executeQuery()) {
                row.next();
                return row.getLong(1);
              }
            });
  }

  public List<String> texts(String sql) {
    return stores
        .of(StoreName.CATALOG)
        .read(
            tx -> {
              try (var row = tx.connection().prepareStatement(sql).executeQuery()) {
                List<String> texts = new ArrayList<>();
                while (row.next()) {
                  texts.add(row.getString(1));
                }
                return texts;
              }
            });
  }

  @Override
  public void close() {
    stores.close();
  }
}
