package storehouse.fulfilment.handover;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import storehouse.fulfilment.WarehouseView;
import storehouse.model.shop.Address;
import storehouse.platform.events.Outbox;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;

/// The warehouses: which there are, which take orders, and what they write as sender.
@Singleton
public final class Sites {

  private final Store store;
  private final Outbox outbox;

  @Inject
  public Sites(Stores stores, Outbox outbox) {
    this.store = stores.of(StoreName.FULFILMENT);
    this.outbox = outbox;
  }

  public List<WarehouseView> all() {
    return store.read(tx -> read(tx.connection()));
  }

  /// Opens or closes a warehouse for new orders; empty when there is no such warehouse. What it has
  /// accepted before is still shipped.
  public Optional<WarehouseView> change(SiteChange change) {
    return store.write(
        tx -> {
          try (PreparedStatement update =
              tx.connection()
                  .prepareStatement(
                      "update warehouse set accepting_orders = ?, change_reason = ?,"
                          + " changed_by = ? where code = ?")) {
            update.setBoolean(1, change.acceptingOrders());
            update.setString(2, change.reason());
            update.setString(3, change.actor());
            update.setString(4, change.code());
            update.executeUpdate();
          }
          outbox.append(tx, SiteNews.of(tx.connection(), List.of(change.code())));
          return read(tx.connection()).stream()
              .filter(site -> site.code().equals(change.code()))
              .findFirst();
        });
  }

  /// Who opens or closes which warehouse, and why.
  public record SiteChange(String code, boolean acceptingOrders, String reason, String actor) {}

  /// The address that parcels from this warehouse come from.
  public static Address sender(Connection connection, String code) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select * from warehouse where code = ?")) {
      select.setString(1, code);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new IllegalStateException("No warehouse " + code);
        }
        return new Address(
            row.getString("sender"),
            row.getString("line1"),
            null,
            row.getString("city"),
            null,
            row.getString("postal_code"),
            row.getString("country"),
            row.getString("phone"));
      }
    }
  }

  static Set<String> open(Connection connection) throws SQLException {
    Set<String> open = new LinkedHashSet<>();
    for (WarehouseView site : read(connection)) {
      if (site.acceptingOrders()) {
        open.add(site.code());
      }
    }
    return open;
  }

  private static List<WarehouseView> read(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "select code, name, accepting_orders from warehouse order by code");
        ResultSet row = select.executeQuery()) {
      List<WarehouseView> sites = new ArrayList<>();
      while (row.next()) {
        sites.add(
            new WarehouseView(
                row.getString("code"), row.getString("name"), row.getBoolean("accepting_orders")));
      }
      return sites;
    }
  }
}
