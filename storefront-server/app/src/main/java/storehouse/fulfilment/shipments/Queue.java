package storehouse.fulfilment.shipments;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import storehouse.model.backoffice.ShipmentState;
import storehouse.platform.persistence.Columns;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;

/// What waits on the floor, oldest first.
@Singleton
public final class Queue {

  private static final int MAX_ENTRIES = 500;

  /// Nobody begins to pick what is on hold.
  private static final String UNLESS_HELD = " and (held = false or state <> 'TO_PICK')";

  private final Store store;

  @Inject
  public Queue(Stores stores) {
    this.store = stores.of(StoreName.FULFILMENT);
  }

  /// One shipment in a list.
  public record Entry(
      long id,
      String orderNumber,
      String warehouse,
      ShipmentState state,
      int lines,
      int units,
      @Nullable String assignee,
      Instant createdAt,
      boolean held) {}

  public List<Entry> list(ShipmentState state, Optional<String> warehouse) {
    return store.read(tx -> list(tx.connection(), state, warehouse.orElse(null)));
  }

  /// How many there are in all, also beyond those that a list shows.
  public long count(ShipmentState state, Optional<String> warehouse) {
    return store.read(tx -> count(tx.connection(), state, warehouse.orElse(null)));
  }

  private static long count(Connection connection, ShipmentState state, @Nullable String warehouse)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select count(*) from shipment where state = ? and (? is null or warehouse = ?)"
                + UNLESS_HELD)) {
      select.setString(1, state.name());
      select.setString(2, warehouse);
      select.setString(3, warehouse);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    }
  }

  public Optional<Shipment> find(long id) {
    return store.read(tx -> ShipmentRows.find(tx.connection(), id));
  }

  private static List<Entry> list(
      Connection connection, ShipmentState state, @Nullable String warehouse) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select s.id, s.order_number, s.warehouse, s.assignee, s.created_at, s.held,"
                + " count(l.id) as line_count, coalesce(sum(l.quantity), 0) as units"
                + " from (select * from shipment where state = ? and (? is null or warehouse = ?)"
                + UNLESS_HELD
                + " order by created_at, id limit "
                + MAX_ENTRIES
                + ") s left join shipment_line l on l.shipment_id = s.id"
                + " group by s.id, s.order_number, s.warehouse, s.assignee, s.created_at, s.held"
                + " order by s.created_at, s.id")) {
      select.setString(1, state.name());
      select.setString(2, warehouse);
      select.setString(3, warehouse);
      List<Entry> entries = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          entries.add(
              new Entry(
                  row.getLong("id"),
                  row.getString("order_number"),
                  row.getString("warehouse"),
                  state,
                  row.getInt("line_count"),
                  row.getInt("units"),
                  row.getString("assignee"),
                  Columns.instant(row, "created_at"),
                  row.getBoolean("held")));
        }
      }
      return entries;
    }
  }
}
