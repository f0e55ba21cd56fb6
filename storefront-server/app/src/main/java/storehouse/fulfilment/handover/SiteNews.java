package storehouse.fulfilment.handover;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import storehouse.fulfilment.WarehouseView;
import storehouse.fulfilment.events.WarehouseChanged;
import storehouse.platform.Background;
import storehouse.platform.events.Outbox;
import storehouse.platform.events.OutboxEntry;
import storehouse.platform.persistence.Columns;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;

/// Tells of all warehouses when a node starts, so that whoever has not heard of one, or of how it
/// was set up, does.
@Singleton
public final class SiteNews implements Background {

  private final Store store;
  private final Sites sites;
  private final Outbox outbox;

  @Inject
  public SiteNews(Stores stores, Sites sites, Outbox outbox) {
    this.store = stores.of(StoreName.FULFILMENT);
    this.sites = sites;
    this.outbox = outbox;
  }

  @Override
  public void start() {
    List<String> codes = sites.all().stream().map(WarehouseView::code).toList();
    store.run(tx -> outbox.append(tx, of(tx.connection(), codes)));
  }

  @Override
  public void close() {}

  /// How these warehouses stand, as events; they are held until the transaction ends, so that the
  /// newest event tells how they stand then.
  static List<OutboxEntry> of(Connection connection, Collection<String> codes) throws SQLException {
    List<OutboxEntry> news = new ArrayList<>();
    if (codes.isEmpty()) {
      return news;
    }
    try (PreparedStatement select =
        connection.prepareStatement(
            "select code, accepting_orders, country, postal_code from warehouse where code in "
                + Columns.marks(codes.size())
                + " order by code for update")) {
      int index = 1;
      for (String code : codes) {
        select.setString(index++, code);
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          news.add(entry(row));
        }
      }
    }
    return news;
  }

  private static OutboxEntry entry(ResultSet row) throws SQLException {
    String code = row.getString("code");
    return new OutboxEntry(
        "warehouse",
        code,
        new WarehouseChanged(
            code,
            row.getBoolean("accepting_orders"),
            row.getString("country"),
            row.getString("postal_code")));
  }
}
