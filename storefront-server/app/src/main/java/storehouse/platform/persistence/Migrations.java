package storehouse.platform.persistence;

import org.flywaydb.core.Flyway;

/// Brings a store's schema up to date: the platform's tables and the store's own.
final class Migrations {

  private Migrations() {}

  static void apply(Store store) {
    Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(store.dataSource())
        .locations("classpath:db/platform", "classpath:db/" + store.name().key())
        .outOfOrder(true)
        .load()
        .migrate();
  }
}
