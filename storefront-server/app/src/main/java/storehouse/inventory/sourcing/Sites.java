package storehouse.inventory.sourcing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;

/// Where the warehouses are and which are preferred, read again now and then. Whether one takes
/// orders is not asked here but read with its stock.
@Singleton
public final class Sites {

  private static final Duration FRESH = Duration.ofSeconds(5);

  private final Store store;
  private final Clock clock;
  private volatile Known known = new Known(Map.of(), Instant.MIN);

  @Inject
  public Sites(Stores stores, Clock clock) {
    this.store = stores.of(StoreName.INVENTORY);
    this.clock = clock;
  }

  private record Known(Map<String, Site> sites, Instant until) {}

  public Map<String, Site> all() {
    Known now = known;
    if (clock.instant().isAfter(now.until())) {
      now = new Known(read(), clock.instant().plus(FRESH));
      known = now;
    }
    return now.sites();
  }

  private Map<String, Site> read() {
    return store.read(tx -> read(tx.connection()));
  }

  /// As they are now.
  public static Map<String, Site> read(Connection connection) throws SQLException {
    Map<String, Site> sites = new HashMap<>();
    try (PreparedStatement select =
            connection.prepareStatement(
                "select warehouse, priority, country, postal_code from site");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        String warehouse = row.getString("warehouse");
        sites.put(
            warehouse,
            new Site(
                warehouse,
                row.getInt("priority"),
                row.getString("country"),
                row.getString("postal_code")));
      }
    }
    return Map.copyOf(sites);
  }
}
