package storehouse.inventory.books;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import storehouse.inventory.Allocation;
import storehouse.inventory.OrderStock;
import storehouse.inventory.ReduceReservation;
import storehouse.platform.persistence.Columns;

/// Reservations, and what was answered to each order: the record from which a repeat is answered.
public final class ReservationRows {

  public static final String RESERVED = "RESERVED";
  public static final String REFUSED = "REFUSED";
  public static final String RELEASED = "RELEASED";

  private ReservationRows() {}

  public record Answer(String outcome, String reason) {}

  public static Map<Long, Answer> answers(
      Connection connection, Collection<Long> orders, boolean lock) throws SQLException {
    Map<Long, Answer> answers = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select order_id, outcome, reason from reservation_outcome where order_id in "
                + Columns.marks(orders.size())
                + " order by order_id"
                + (lock ? " for update" : ""))) {
      bind(select, orders, 1);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          answers.put(
              row.getLong("order_id"),
              new Answer(row.getString("outcome"), row.getString("reason")));
        }
      }
    }
    return answers;
  }

  public static void answer(Connection connection, Map<Long, Answer> answers, Instant at)
      throws SQLException {
    if (answers.isEmpty()) {
      return;
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into reservation_outcome (order_id, outcome, reason, at)"
                + " values (?, ?, ?, ?)")) {
      for (Map.Entry<Long, Answer> answer : answers.entrySet()) {
        insert.setLong(1, answer.getKey());
        insert.setString(2, answer.getValue().outcome());
        insert.setString(3, answer.getValue().reason());
        insert.setObject(4, Columns.utc(at));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  public static void markReleased(Connection connection, Collection<Long> orders)
      throws SQLException {
    if (orders.isEmpty()) {
      return;
    }
    for (String sql :
        List.of(
            "update reservation_outcome set outcome = 'RELEASED' where order_id in ",
            "update reservation set state = 'RELEASED' where state = 'LIVE' and order_id in ")) {
      try (PreparedStatement update =
          connection.prepareStatement(sql + Columns.marks(orders.size()))) {
        bind(update, orders, 1);
        update.executeUpdate();
      }
    }
  }

  public static void insert(Connection connection, Map<Long, List<Allocation>> byOrder, Instant at)
      throws SQLException {
    if (!byOrder.isEmpty()) {
      insert(connection, byOrder, at, "");
    }
  }

  private static void insert(
      Connection connection, Map<Long, List<Allocation>> byOrder, Instant at, String orElse)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into reservation (order_id, sku, warehouse, quantity, shipped, state, at)"
                + " values (?, ?, ?, ?, 0, 'LIVE', ?)"
                + orElse)) {
      for (Map.Entry<Long, List<Allocation>> order : byOrder.entrySet()) {
        for (Allocation allocation : order.getValue()) {
          insert.setLong(1, order.getKey());
          insert.setString(2, allocation.sku());
          insert.setString(3, allocation.warehouse());
          insert.setInt(4, allocation.quantity());
          insert.setObject(5, Columns.utc(at));
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }

  /// Reserves more for orders that waited for it, beside what they have in the same warehouse.
  public static void add(Connection connection, Map<Long, List<Allocation>> byOrder, Instant at)
      throws SQLException {
    if (byOrder.isEmpty()) {
      return;
    }
    insert(
        connection,
        byOrder,
        at,
        " on duplicate key update quantity = case when state = 'LIVE' then quantity else 0 end"
            + " + values(quantity), state = 'LIVE'");
  }

  /// Units by SKU that orders have or wait for, also those that were shipped.
  public static Map<Long, Map<String, Integer>> units(
      Connection connection, Collection<Long> orders) throws SQLException {
    Map<Long, Map<String, Integer>> units = new HashMap<>();
    if (orders.isEmpty()) {
      return units;
    }
    try (PreparedStatement select =
        connection.prepareStatement(
            "select order_id, sku, sum(units) as units from (select order_id, sku, quantity as units"
                + " from reservation where state <> 'RELEASED' and order_id in "
                + Columns.marks(orders.size())
                + " union all select order_id, sku, units from backorder where order_id in "
                + Columns.marks(orders.size())
                + ") kept group by order_id, sku")) {
      bind(select, orders, bind(select, orders, 1));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          units
              .computeIfAbsent(row.getLong("order_id"), _ -> new HashMap<>())
              .put(row.getString("sku"), row.getInt("units"));
        }
      }
    }
    return units;
  }

  /// What these orders have, less what was shipped, and what they wait for: of one moment.
  public static Map<Long, OrderStock> stock(Connection connection, Collection<Long> orders)
      throws SQLException {
    Map<Long, OrderStock> stock = new HashMap<>();
    if (orders.isEmpty()) {
      return stock;
    }
    try (PreparedStatement select =
        connection.prepareStatement(
            "select order_id, sku, warehouse, quantity - shipped as units from reservation"
                + " where state = 'LIVE' and order_id in "
                + Columns.marks(orders.size())
                + " union all select order_id, sku, null, units from backorder where order_id in "
                + Columns.marks(orders.size())
                + " order by order_id, sku, warehouse")) {
      bind(select, orders, bind(select, orders, 1));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          OrderStock order =
              stock.computeIfAbsent(
                  row.getLong("order_id"),
                  _ -> new OrderStock(new ArrayList<>(), new LinkedHashMap<>()));
          String warehouse = row.getString("warehouse");
          if (warehouse == null) {
            order.waiting().put(row.getString("sku"), row.getInt("units"));
          } else {
            order
                .reserved()
                .add(new Allocation(row.getString("sku"), warehouse, row.getInt("units")));
          }
        }
      }
    }
    return stock;
  }

  /// What is still reserved for these orders, held until the transaction ends, so that nothing of
  /// it is shipped meanwhile.
  public static Map<Long, List<Allocation>> lockLive(Connection connection, Collection<Long> orders)
      throws SQLException {
    Map<Long, List<Allocation>> live = new HashMap<>();
    if (orders.isEmpty()) {
      return live;
    }
    try (PreparedStatement select =
        connection.prepareStatement(
            "select order_id, sku, warehouse, quantity - shipped as open_quantity from reservation"
                + " where state = 'LIVE' and order_id in "
                + Columns.marks(orders.size())
                + " order by order_id, sku, warehouse for update")) {
      bind(select, orders, 1);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          live.computeIfAbsent(row.getLong("order_id"), order -> new ArrayList<>())
              .add(
                  new Allocation(
                      row.getString("sku"),
                      row.getString("warehouse"),
                      row.getInt("open_quantity")));
        }
      }
    }
    return live;
  }

  /// Counts units as shipped; false when the order has not that many reserved there.
  public static boolean ship(Connection connection, long order, Allocation part)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update reservation set state = case when shipped + ? = quantity then 'SHIPPED'"
                + " else state end, shipped = shipped + ? where order_id = ? and sku = ?"
                + " and warehouse = ? and state = 'LIVE' and quantity - shipped >= ?")) {
      update.setInt(1, part.quantity());
      update.setInt(2, part.quantity());
      update.setLong(3, order);
      update.setString(4, part.sku());
      update.setString(5, part.warehouse());
      update.setInt(6, part.quantity());
      return update.executeUpdate() == 1;
    }
  }

  /// False when not so many are reserved any more as when it was decided.
  public static boolean reduce(Connection connection, long order, ReduceReservation.Part part)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update reservation set quantity = ?, state = case when ? = 0 then 'RELEASED' else"
                + " state end where order_id = ? and sku = ? and warehouse = ? and state = 'LIVE'"
                + " and quantity = ? and shipped = 0")) {
      update.setInt(1, part.after());
      update.setInt(2, part.after());
      update.setLong(3, order);
      update.setString(4, part.sku());
      update.setString(5, part.warehouse());
      update.setInt(6, part.before());
      return update.executeUpdate() == 1;
    }
  }

  /// Answers the next free parameter.
  private static int bind(PreparedStatement statement, Collection<Long> ids, int first)
      throws SQLException {
    int index = first;
    for (long id : ids) {
      statement.setLong(index++, id);
    }
    return index;
  }
}
