package storehouse.inventory.sourcing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import storehouse.fulfilment.events.WarehouseChanged;
import storehouse.inventory.events.AvailabilityChanged;
import storehouse.platform.events.Consumer;
import storehouse.platform.events.Delivery;
import storehouse.platform.events.Outbox;
import storehouse.platform.events.OutboxEntry;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Tx;

/// Keeps what sourcing knows of warehouses. When one closes or opens, whatever only it has in stock
/// is gone from the shop or back.
@Singleton
public final class SiteFollower implements Consumer {

  private static final int AT_ONCE = 500;

  private final Outbox outbox;

  @Inject
  public SiteFollower(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public String name() {
    return "inventory-sites";
  }

  @Override
  public StoreName store() {
    return StoreName.INVENTORY;
  }

  @Override
  public Set<Class<?>> events() {
    return Set.of(WarehouseChanged.class);
  }

  @Override
  public void handle(Tx tx, List<Delivery> deliveries) throws SQLException {
    for (Delivery delivery : deliveries) {
      WarehouseChanged change = (WarehouseChanged) delivery.event();
      boolean wasOpen = isOpen(tx, change.code());
      write(tx, change);
      if (wasOpen != change.acceptingOrders()) {
        tell(tx, change.code());
      }
    }
  }

  private static boolean isOpen(Tx tx, String warehouse) throws SQLException {
    try (PreparedStatement select =
        tx.connection()
            .prepareStatement("select accepting_orders from site where warehouse = ? for update")) {
      select.setString(1, warehouse);
      try (ResultSet row = select.executeQuery()) {
        return !row.next() || row.getBoolean(1);
      }
    }
  }

  private static void write(Tx tx, WarehouseChanged change) throws SQLException {
    try (PreparedStatement upsert =
        tx.connection()
            .prepareStatement(
                "insert into site (warehouse, accepting_orders, priority, country, postal_code)"
                    + " values (?, ?, 0, ?, ?) on duplicate key update accepting_orders ="
                    + " values(accepting_orders), country = values(country),"
                    + " postal_code = values(postal_code)")) {
      upsert.setString(1, change.code());
      upsert.setBoolean(2, change.acceptingOrders());
      upsert.setString(3, change.country());
      upsert.setString(4, change.postalCode());
      upsert.executeUpdate();
    }
  }

  private void tell(Tx tx, String warehouse) throws SQLException {
    List<OutboxEntry> news = new ArrayList<>();
    for (String sku : stockedOnlyIn(tx, warehouse)) {
      news.add(new OutboxEntry("availability", sku, new AvailabilityChanged(sku)));
    }
    for (int from = 0; from < news.size(); from += AT_ONCE) {
      outbox.append(tx, news.subList(from, Math.min(news.size(), from + AT_ONCE)));
    }
  }

  private static List<String> stockedOnlyIn(Tx tx, String warehouse) throws SQLException {
    String free = "on_hand - reserved - damaged - quality_hold - safety_stock > 0";
    try (PreparedStatement select =
        tx.connection()
            .prepareStatement(
                "select sku from stock s where warehouse = ? and "
                    + free
                    + " and not exists (select 1 from stock o left join site on site.warehouse ="
                    + " o.warehouse where o.sku = s.sku and o.warehouse <> s.warehouse and o."
                    + free.replace("- ", "- o.")
                    + " and coalesce(site.accepting_orders, true)) order by sku")) {
      select.setString(1, warehouse);
      List<String> skus = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          skus.add(row.getString("sku"));
        }
      }
      return skus;
    }
  }
}
