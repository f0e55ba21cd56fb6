package storehouse.order.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import storehouse.order.OrderStatus;
import storehouse.platform.persistence.Columns;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.persistence.Tx;

/// Orders that nothing is under way for, so that other stores can be compared with them.
@Singleton
public final class SettledOrders {

  private static final Duration LEFT_ALONE = Duration.ofMinutes(2);

  private final Store store;
  private final Clock clock;
  private final Duration leftAlone;

  @Inject
  public SettledOrders(Stores stores, Clock clock) {
    this(stores, clock, LEFT_ALONE);
  }

  /// @param leftAlone how old an order is at least
  SettledOrders(Stores stores, Clock clock, Duration leftAlone) {
    this.store = stores.of(StoreName.ORDERS);
    this.clock = clock;
    this.leftAlone = leftAlone;
  }

  /// An order with its units by SKU. Amounts are minor units.
  record Settled(
      long id,
      String number,
      OrderStatus status,
      boolean handedOver,
      long total,
      Map<String, Integer> units) {

    /// Whether the shopper gets the goods and has paid for them.
    boolean stands() {
      return status == OrderStatus.CONFIRMED || status == OrderStatus.COMPLETED;
    }

    Map<String, Integer> expectedUnits() {
      return stands() ? units : Map.of();
    }
  }

  /// Ids of orders of a certain age, oldest first.
  List<String> ids(String after, int most) {
    return store.read(
        tx -> {
          try (PreparedStatement select =
              tx.connection()
                  .prepareStatement(
                      "select id from order_head where id > ? and placed_at < ? order by id"
                          + " limit ?")) {
            select.setLong(1, after.isEmpty() ? 0 : Long.parseLong(after));
            select.setObject(2, Columns.utc(clock.instant().minus(leftAlone)));
            select.setInt(3, most);
            List<String> ids = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                ids.add(row.getString("id"));
              }
            }
            return ids;
          }
        });
  }

  /// Those of the orders that are not being accepted, changed or cancelled.
  List<Settled> of(List<String> ids) {
    return ids.isEmpty() ? List.of() : store.read(tx -> find(tx, ids));
  }

  private static List<Settled> find(Tx tx, List<String> ids) throws SQLException {
    Map<Long, Map<String, Integer>> units = units(tx, ids);
    List<Settled> settled = new ArrayList<>();
    try (PreparedStatement select =
        tx.connection()
            .prepareStatement(
                "select o.id, o.number, o.status, o.total, coalesce(s.state, 'COMPLETED') as saga"
                    + " from order_head o left join saga_instance s on s.id = o.id where"
                    + " o.status <> 'PENDING' and o.edit_id is null and s.undo_requested is null"
                    + " and coalesce(s.state, '') <> 'COMPENSATING'"
                    + " and (o.cancel_requested is null or o.status = 'CANCELLED') and o.id in "
                    + Columns.marks(ids.size()))) {
      bind(select, ids, 1);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          settled.add(
              new Settled(
                  row.getLong("id"),
                  row.getString("number"),
                  OrderStatus.valueOf(row.getString("status")),
                  row.getString("saga").equals("COMPLETED"),
                  row.getLong("total"),
                  units.getOrDefault(row.getLong("id"), Map.of())));
        }
      }
    }
    return settled;
  }

  private static Map<Long, Map<String, Integer>> units(Tx tx, List<String> ids)
      throws SQLException {
    Map<Long, Map<String, Integer>> units = new HashMap<>();
    try (PreparedStatement select =
        tx.connection()
            .prepareStatement(
                "select order_id, sku, quantity from order_line where order_id in "
                    + Columns.marks(ids.size()))) {
      bind(select, ids, 1);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          units
              .computeIfAbsent(row.getLong("order_id"), _ -> new HashMap<>())
              .merge(row.getString("sku"), row.getInt("quantity"), Integer::sum);
        }
      }
    }
    return units;
  }

  static void bind(PreparedStatement statement, List<String> ids, int first) throws SQLException {
    for (int i = 0; i < ids.size(); i++) {
      statement.setLong(first + i, Long.parseLong(ids.get(i)));
    }
  }
}
