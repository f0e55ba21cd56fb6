package storehouse.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.launcher.database.StoreAddress;
import storehouse.launcher.database.TestDatabase;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.StoreSettings;

/// Whose tables are whose: by name where contexts share a store, by grants between stores.
class StoreBoundariesTest {

  private static final Pattern CREATED =
      Pattern.compile("create table (?:if not exists )?`?(\\w+)", Pattern.CASE_INSENSITIVE);

  /// The prefixes of the contexts that share a store.
  private static final Map<String, Set<String>> PREFIXES =
      Map.of(
          "customer", Set.of("identity_", "cart_", "notification_"),
          "orders", Set.of("order_", "saga_", "checkout_"));

  @Test
  void tablesInASharedStoreSayWhoseTheyAre() {
    PREFIXES.forEach(
        (store, prefixes) -> {
          List<String> tables =
              Sources.migrationsOf(store).stream()
                  .flatMap(file -> created(Sources.read(file)).stream())
                  .toList();
          assertThat(tables).as(store).isNotEmpty();
          assertThat(unmarked(tables, prefixes)).as(store).isEmpty();
        });
  }

  @Test
  void aTableWithoutItsPrefixIsFound() {
    List<String> tables = created("create table cart_line (id int);\nCREATE TABLE wishes (id int)");

    assertThat(unmarked(tables, Set.of("cart_", "identity_"))).containsExactly("wishes");
  }

  private static List<String> created(String sql) {
    return CREATED.matcher(sql).results().map((MatchResult match) -> match.group(1)).toList();
  }

  private static List<String> unmarked(List<String> tables, Set<String> prefixes) {
    return tables.stream()
        .filter(table -> prefixes.stream().noneMatch((table + "_")::startsWith))
        .toList();
  }

  @Test
  @Tag("database")
  void theUserOfOneStoreCannotReadAnother() throws SQLException {
    storehouse.launcher.database.Stores stores = TestDatabase.shared().freshStores();
    StoreAddress catalog = stores.store("catalog");
    StoreAddress orders = stores.store("orders");
    StoreSettings settings = new StoreSettings(orders.url(), orders.user(), orders.password(), 2);
    try (var migrated =
            new storehouse.platform.persistence.Stores(Map.of(StoreName.ORDERS, settings));
        Connection asCatalog = catalog.connect();
        Statement statement = asCatalog.createStatement()) {
      assertThat(migrated.of(StoreName.ORDERS).name()).isEqualTo(StoreName.ORDERS);
      String table = schemaOf(orders) + ".outbox";
      assertThatThrownBy(() -> statement.executeQuery("select * from " + table))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("denied");
      try (Connection asOrders = orders.connect();
          Statement own = asOrders.createStatement()) {
        assertThat(own.executeQuery("select count(*) from " + table).next()).isTrue();
      }
    }
  }

  private static String schemaOf(StoreAddress address) {
    return address.url().replaceFirst(".*/", "").replaceFirst("\\?.*", "");
  }
}
