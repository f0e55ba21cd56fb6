package storehouse.testing;

import java.util.EnumMap;
import java.util.Map;
import storehouse.launcher.database.StoreAddress;
import storehouse.launcher.database.TestDatabase;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.StoreSettings;
import storehouse.platform.persistence.Stores;

/// Stores with fresh, migrated schemas on the test run's MariaDB.
public final class TestStores {

  private TestStores() {}

  /// Only these stores, to keep a test quick. Close them after the test class.
  public static Stores fresh(StoreName... names) {
    storehouse.launcher.database.Stores addresses = TestDatabase.shared().freshStores();
    Map<StoreName, StoreSettings> settings = new EnumMap<>(StoreName.class);
    for (StoreName name : names) {
      StoreAddress address = addresses.store(name.key());
      settings.put(name, new StoreSettings(address.url(), address.user(), address.password(), 8));
    }
    return new Stores(settings);
  }
}
