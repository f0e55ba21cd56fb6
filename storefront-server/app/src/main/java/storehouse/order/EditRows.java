package storehouse.order;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import storehouse.platform.json.Json;
import storehouse.platform.persistence.Columns;

/// The rows of `order_edit`, and what a change does to the order's own rows.
final class EditRows {

  private EditRows() {}

  enum State {
    OPEN,
    DONE,
    REFUSED,
    /// The order was cancelled meanwhile.
    OVERTAKEN
  }

  /// @param number counts the changes of the order from 1 on
  record Stored(
      long id,
      long orderId,
      int number,
      State state,
      long holdVersion,
      OrderChange change,
      @Nullable String bodyHash,
      @Nullable String refusal,
      String actor) {

    boolean isAskedAgainBy(EditOrder wish) {
      return bodyHash == null || bodyHash.equals(wish.bodyHash());
    }
  }

  static Map<Long, Stored> find(Connection connection, Collection<Long> ids) throws SQLException {
    Map<Long, Stored> found = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select * from order_edit where id in " + Columns.marks(ids.size()))) {
      int index = 1;
      for (long id : ids) {
        select.setLong(index++, id);
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.put(row.getLong("id"), stored(row));
        }
      }
    }
    return found;
  }

  static Optional<Stored> withKey(Connection connection, long orderId, String key)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select * from order_edit where order_id = ? and edit_key = ?")) {
      select.setLong(1, orderId);
      select.setString(2, key);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(stored(row)) : Optional.empty();
      }
    }
  }

  private static Stored stored(ResultSet row) throws SQLException {
    return new Stored(
        row.getLong("id"),
        row.getLong("order_id"),
        row.getInt("number"),
        State.valueOf(row.getString("state")),
        row.getLong("hold_version"),
        Json.read(row.getString("change_json"), OrderChange.class),
        row.getString("body_hash"),
        row.getString("refusal"),
        row.getString("requested_by"));
  }

  /// Writes a change that is to be made. The order is on hold with it, in the version that the
  /// order's row has by then.
  static void insert(Connection connection, long id, EditOrder wish, OrderChange change)
      throws SQLException {
    setEdit(connection, wish.orderId(), id);
    HoldRows.count(connection, wish.orderId());
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into order_edit (id, order_id, edit_key, number, state, hold_version,"
                + " change_json, body_hash, requested_by, requested_at) select ?, ?, ?, 1 +"
                + " (select count(*) from order_edit e where e.order_id = ?), 'OPEN',"
                + " hold_version, ?, ?, ?, now(6) from order_head where id = ?")) {
      insert.setLong(1, id);
      insert.setLong(2, wish.orderId());
      insert.setString(3, wish.key());
      insert.setLong(4, wish.orderId());
      insert.setString(5, Json.write(change));
      insert.setString(6, wish.bodyHash());
      insert.setString(7, wish.actor());
      insert.setLong(8, wish.orderId());
      insert.executeUpdate();
    }
  }

  private static void setEdit(Connection connection, long orderId, @Nullable Long edit)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update order_head set edit_id = ? where id = ?")) {
      update.setObject(1, edit);
      update.setLong(2, orderId);
      update.executeUpdate();
    }
  }

  /// The change is over, and holds the order no longer.
  static void settle(Connection connection, Stored edit, State state, @Nullable String refusal)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update order_edit set state = ?, refusal = ?, settled_at = now(6) where id = ?")) {
      update.setString(1, state.name());
      update.setString(2, refusal);
      update.setLong(3, edit.id());
      update.executeUpdate();
    }
    setEdit(connection, edit.orderId(), null);
    HoldRows.count(connection, edit.orderId());
  }

  /// Writes what the order is now.
  static void apply(Connection connection, Stored edit) throws SQLException {
    OrderChange change = edit.change();
    try (PreparedStatement head =
        connection.prepareStatement(
            "update order_head set shipping_address = ?, goods = ?, shipping = ?, discount = ?,"
                + " tax = ?, total = ?, version = version + 1 where id = ?")) {
      head.setString(1, Json.write(change.address()));
      head.setLong(2, change.goods());
      head.setLong(3, change.shipping());
      head.setLong(4, change.discount());
      head.setLong(5, change.tax());
      head.setLong(6, change.total());
      head.setLong(7, edit.orderId());
      head.executeUpdate();
    }
    try (PreparedStatement keep =
            connection.prepareStatement(
                "update order_line set quantity = ?, line_total = ? where order_id = ?"
                    + " and sku = ?");
        PreparedStatement drop =
            connection.prepareStatement("delete from order_line where order_id = ? and sku = ?")) {
      for (OrderChange.Line line : change.lines()) {
        if (line.quantity() > 0) {
          keep.setInt(1, line.quantity());
          keep.setLong(2, line.lineTotal());
          keep.setLong(3, edit.orderId());
          keep.setString(4, line.sku());
          keep.executeUpdate();
        } else {
          drop.setLong(1, edit.orderId());
          drop.setString(2, line.sku());
          drop.executeUpdate();
        }
      }
    }
  }

  /// What a request finds of the order, whose row it holds from then on.
  record Target(OrderStatus status, boolean beingCancelled, long version, boolean beingChanged) {}

  static Target lock(Connection connection, long orderId) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select status, cancel_requested, version, edit_id from order_head where id = ?"
                + " for update")) {
      select.setLong(1, orderId);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new IllegalStateException("There is no order " + orderId);
        }
        return new Target(
            OrderStatus.valueOf(row.getString("status")),
            row.getString("cancel_requested") != null,
            row.getLong("version"),
            row.getObject("edit_id") != null);
      }
    }
  }

  /// How the order was calculated when it was sold.
  static String trace(Connection connection, long orderId) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select price_trace from order_head where id = ?")) {
      select.setLong(1, orderId);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getString("price_trace") : "{}";
      }
    }
  }
}
