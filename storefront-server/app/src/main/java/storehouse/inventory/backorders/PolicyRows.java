package storehouse.inventory.backorders;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import storehouse.inventory.SetOrderPolicy;
import storehouse.platform.persistence.Columns;

/// The policies of SKUs; most have none.
public final class PolicyRows {

  private static final String ALL =
      "select sku, kind, unit_limit, due_on, held_back, waiting, version from order_policy";

  private PolicyRows() {}

  public static SortedMap<String, Policy> of(Connection connection, Collection<String> skus)
      throws SQLException {
    return of(connection, skus, "");
  }

  /// The same, in the order of the SKUs and held until the transaction ends.
  public static SortedMap<String, Policy> lock(Connection connection, Collection<String> skus)
      throws SQLException {
    return of(connection, skus, " for update");
  }

  private static SortedMap<String, Policy> of(
      Connection connection, Collection<String> skus, String locking) throws SQLException {
    SortedMap<String, Policy> policies = new TreeMap<>();
    if (skus.isEmpty()) {
      return policies;
    }
    List<String> distinct = skus.stream().distinct().sorted().toList();
    try (PreparedStatement select =
        connection.prepareStatement(
            ALL + " where sku in " + Columns.marks(distinct.size()) + " order by sku" + locking)) {
      bind(select, distinct);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Policy policy = Policy.read(row);
          policies.put(policy.sku(), policy);
        }
      }
    }
    return policies;
  }

  /// How many units more of these SKUs orders may wait for, where it is more than none.
  public static Map<String, Long> rooms(Collection<Policy> policies) {
    Map<String, Long> rooms = new HashMap<>();
    policies.stream()
        .filter(policy -> policy.room() > 0)
        .forEach(policy -> rooms.put(policy.sku(), policy.room()));
    return rooms;
  }

  /// The next day on which a delivery is expected, by SKU.
  public static Map<String, LocalDate> nextDeliveries(
      Connection connection, Collection<String> skus, LocalDate today) throws SQLException {
    Map<String, LocalDate> next = new HashMap<>();
    if (skus.isEmpty()) {
      return next;
    }
    try (PreparedStatement select =
        connection.prepareStatement(
            "select sku, min(expected_on) as next_on from delivery_line where not closed"
                + " and expected > received and expected_on >= ? and sku in "
                + Columns.marks(skus.size())
                + " group by sku")) {
      select.setObject(1, today);
      int index = 2;
      for (String sku : skus) {
        select.setString(index++, sku);
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          next.put(row.getString("sku"), row.getObject("next_on", LocalDate.class));
        }
      }
    }
    return next;
  }

  /// So many units more are waited for; false when a limit would be exceeded.
  public static boolean take(Connection connection, SortedMap<String, Long> units)
      throws SQLException {
    return each(
        connection,
        "update order_policy set waiting = waiting + ? where sku = ?"
            + " and waiting + ? <= unit_limit and (kind = 'BACKORDER' or held_back)",
        units,
        true);
  }

  /// So many units are not waited for any more.
  public static void giveBack(Connection connection, SortedMap<String, Long> units)
      throws SQLException {
    if (!each(
        connection, "update order_policy set waiting = waiting - ? where sku = ?", units, false)) {
      throw new IllegalStateException("Orders waited for SKUs without a policy: " + units.keySet());
    }
  }

  private static boolean each(
      Connection connection, String sql, SortedMap<String, Long> units, boolean limited)
      throws SQLException {
    if (units.isEmpty()) {
      return true;
    }
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      for (Map.Entry<String, Long> sku : units.entrySet()) {
        update.setLong(1, sku.getValue());
        update.setString(2, sku.getKey());
        if (limited) {
          update.setLong(3, sku.getValue());
        }
        if (update.executeUpdate() != 1) {
          return false;
        }
      }
      return true;
    }
  }

  /// The policy of a SKU, held until the transaction ends; made with nothing allowed if it is new.
  public static Policy make(Connection connection, String sku) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert ignore into order_policy (sku, kind, unit_limit, due_on, held_back, waiting,"
                + " standing, version) values (?, 'NONE', 0, null, false, 0, 0, 0)")) {
      insert.setString(1, sku);
      insert.executeUpdate();
    }
    return Objects.requireNonNull(lock(connection, List.of(sku)).get(sku));
  }

  /// Writes what was decided, and that it was. Orders that wait already may go on waiting.
  public static void set(Connection connection, SetOrderPolicy wish, boolean heldBack, Instant at)
      throws SQLException {
    try (PreparedStatement update =
            connection.prepareStatement(
                "update order_policy set kind = ?, unit_limit = ?, due_on = ?, held_back = ?,"
                    + " standing = waiting, version = version + 1 where sku = ?");
        PreparedStatement record =
            connection.prepareStatement(
                "insert into order_policy_change (sku, version, kind, unit_limit, due_on, reason,"
                    + " actor, at) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
      LocalDate due = Policy.due(wish.policy()).orElse(null);
      update.setString(1, Policy.kind(wish.policy()));
      update.setLong(2, Policy.limit(wish.policy()));
      update.setObject(3, due);
      update.setBoolean(4, heldBack);
      update.setString(5, wish.sku());
      update.executeUpdate();
      record.setString(1, wish.sku());
      record.setLong(2, wish.version() + 1);
      record.setString(3, Policy.kind(wish.policy()));
      record.setLong(4, Policy.limit(wish.policy()));
      record.setObject(5, due);
      record.setString(6, wish.reason());
      record.setString(7, wish.actor());
      record.setObject(8, Columns.utc(at));
      record.executeUpdate();
    }
  }

  /// A SKU whose day of release has come and that is still held back; nothing when there is none.
  static List<String> due(Connection connection, LocalDate today, int limit) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select sku from order_policy where held_back and due_on <= ? order by sku limit ?")) {
      select.setObject(1, today);
      select.setInt(2, limit);
      return skus(select);
    }
  }

  /// SKUs after this one that orders wait for, in their order.
  static List<String> waitedFor(Connection connection, String after, int limit)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select sku from order_policy where waiting > 0 and not held_back and sku > ?"
                + " order by sku limit ?")) {
      select.setString(1, after);
      select.setInt(2, limit);
      return skus(select);
    }
  }

  /// SKUs that may be ordered before they are there.
  static List<String> decided(Connection connection, int limit) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select sku from order_policy where kind = 'BACKORDER' or held_back limit ?")) {
      select.setInt(1, limit);
      return skus(select);
    }
  }

  /// False when it was released before.
  static boolean release(Connection connection, String sku, LocalDate today) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update order_policy set held_back = false where sku = ? and held_back"
                + " and due_on <= ?")) {
      update.setString(1, sku);
      update.setObject(2, today);
      return update.executeUpdate() == 1;
    }
  }

  private static List<String> skus(PreparedStatement select) throws SQLException {
    List<String> skus = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        skus.add(row.getString("sku"));
      }
    }
    return skus;
  }

  private static void bind(PreparedStatement statement, List<String> skus) throws SQLException {
    for (int i = 0; i < skus.size(); i++) {
      statement.setString(i + 1, skus.get(i));
    }
  }
}
