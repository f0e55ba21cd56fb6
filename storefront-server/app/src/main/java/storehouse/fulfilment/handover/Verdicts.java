package storehouse.fulfilment.handover;

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
import java.util.TreeSet;
import storehouse.fulfilment.HoldShipments;
import storehouse.fulfilment.handover.Verdict.Kind;
import storehouse.platform.persistence.Columns;
import storehouse.platform.persistence.Upsert;

/// The rows of `handover`.
final class Verdicts {

  private static final Upsert OPEN =
      new Upsert(
          "insert into handover (order_id, outcome, reason, at) values",
          "(?, 'OPEN', '', ?)",
          "order_id = values(order_id)");

  private Verdicts() {}

  /// The verdicts of these orders, each held until the transaction ends. One that was not there is
  /// made OPEN, so that accepting and cancelling an order wait for each other even when neither has
  /// happened before.
  static Map<Long, Handover> lock(Connection connection, Collection<Long> orders, Instant now)
      throws SQLException {
    List<Long> inOrder = List.copyOf(new TreeSet<>(orders));
    OPEN.write(connection, inOrder, (values, order) -> values.number(order).instant(now));
    Map<Long, Handover> handovers = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select order_id, outcome, reason, hold_version, changes from handover where order_id in "
                + Columns.marks(inOrder.size())
                + " order by order_id for update")) {
      for (int i = 0; i < inOrder.size(); i++) {
        select.setLong(i + 1, inOrder.get(i));
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          handovers.put(
              row.getLong("order_id"),
              new Handover(
                  new Verdict(Kind.valueOf(row.getString("outcome")), row.getString("reason")),
                  row.getLong("hold_version"),
                  row.getInt("changes")));
        }
      }
    }
    return handovers;
  }

  static void decide(Connection connection, Map<Long, Verdict> verdicts) throws SQLException {
    if (verdicts.isEmpty()) {
      return;
    }
    Map<Verdict, List<Long>> together = new LinkedHashMap<>();
    verdicts.forEach(
        (order, verdict) -> together.computeIfAbsent(verdict, _ -> new ArrayList<>()).add(order));
    for (Map.Entry<Verdict, List<Long>> same : together.entrySet()) {
      decide(connection, same.getKey(), same.getValue());
    }
  }

  private static void decide(Connection connection, Verdict verdict, List<Long> orders)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update handover set outcome = ?, reason = ? where order_id in "
                + Columns.marks(orders.size()))) {
      update.setString(1, verdict.kind().name());
      update.setString(2, verdict.reason());
      for (int i = 0; i < orders.size(); i++) {
        update.setLong(i + 3, orders.get(i));
      }
      update.executeUpdate();
    }
  }

  static void changed(Connection connection, long order, int change) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update handover set changes = ? where order_id = ?")) {
      update.setInt(1, change);
      update.setLong(2, order);
      update.executeUpdate();
    }
  }

  static void hold(Connection connection, HoldShipments hold) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update handover set hold_version = ? where order_id = ?")) {
      update.setLong(1, hold.version());
      update.setLong(2, hold.orderId());
      update.executeUpdate();
    }
  }
}
