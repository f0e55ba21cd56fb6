package storehouse.platform.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;

/// Brings a store's schema up to date: the platform's tables and the store's own.
final class Migrations {

  private static final int CONNECTIONS = 3;

  private Migrations() {}

  static void apply(StoreName store, StoreSettings settings) {
    try (HikariDataSource pool = new HikariDataSource(pool(store, settings))) {
      Flyway.configure(Migrations.class.getClassLoader())
          .dataSource(pool)
          .locations("classpath:db/platform", "classpath:db/" + store.key())
          .outOfOrder(true)
          .load()
          .migrate();
    }
  }

  /// A statement may take as long as it takes on the tables of a full shop: one that its client
  /// gave up stays half done.
  static HikariConfig pool(StoreName store, StoreSettings settings) {
    HikariConfig config = Store.poolConfig(store, settings, false);
    config.setPoolName(store.key() + "-migration");
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(0);
    config.addDataSourceProperty("socketTimeout", "0");
    return config;
  }
}
