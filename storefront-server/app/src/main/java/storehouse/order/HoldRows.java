package storehouse.order;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import storehouse.platform.persistence.Columns;

/// The rows of `order_hold`, and what the order's own row says of them.
final class HoldRows {

  private HoldRows() {}

  /// How an order stands with regard to its holds.
  record Standing(OrderStatus status, boolean beingCancelled, boolean held, long version) {}

  /// The order's row, locked until the transaction ends; every change of its holds begins so.
  static Standing lock(Connection connection, long orderId) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select status, cancel_requested, holds, hold_version from order_head"
                + " where id = ? for update")) {
      select.setLong(1, orderId);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new IllegalStateException("There is no order " + orderId);
        }
        return new Standing(
            OrderStatus.valueOf(row.getString("status")),
            row.getString("cancel_requested") != null,
            row.getInt("holds") > 0,
            row.getLong("hold_version"));
      }
    }
  }

  static void insert(Connection connection, long id, PlaceHold hold, Instant at)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into order_hold (id, order_id, version, reason, note, placed_by, placed_at)"
                + " values (?, ?, 0, ?, ?, ?, ?)")) {
      insert.setLong(1, id);
      insert.setLong(2, hold.orderId());
      insert.setString(3, hold.reason().name());
      insert.setString(4, hold.note());
      insert.setString(5, hold.actor());
      insert.setObject(6, Columns.utc(at));
      insert.executeUpdate();
    }
  }

  /// False when it was released before.
  static boolean release(Connection connection, long id, String actor, Instant at)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update order_hold set released_by = ?, released_at = ?, version = version + 1"
                + " where id = ? and released_at is null")) {
      update.setString(1, actor);
      update.setObject(2, Columns.utc(at));
      update.setLong(3, id);
      return update.executeUpdate() == 1;
    }
  }

  /// Counts the open holds of an order again, under its next version.
  static void count(Connection connection, long orderId) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update order_head set hold_version = hold_version + 1, holds = (select count(*) from"
                + " order_hold h where h.order_id = ? and h.released_at is null) + (edit_id is not null) where id = ?")) {
      update.setLong(1, orderId);
      update.setLong(2, orderId);
      update.executeUpdate();
    }
  }

  /// Nothing is left to hold: the order is over.
  static void end(Connection connection, long orderId, Instant at) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update order_hold set released_by = ?, released_at = ?, version = version + 1"
                + " where order_id = ? and released_at is null")) {
      update.setString(1, Timeline.SYSTEM);
      update.setObject(2, Columns.utc(at));
      update.setLong(3, orderId);
      update.executeUpdate();
    }
    count(connection, orderId);
  }

  /// Oldest first.
  static List<HoldView> ofOrder(Connection connection, long orderId) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select * from order_hold where order_id = ? order by id")) {
      select.setLong(1, orderId);
      List<HoldView> holds = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          holds.add(view(row));
        }
      }
      return holds;
    }
  }

  private static HoldView view(ResultSet row) throws SQLException {
    Instant released = Columns.instantOrNull(row, "released_at");
    return new HoldView(
        row.getLong("id"),
        HoldReason.valueOf(row.getString("reason")),
        row.getString("note"),
        row.getString("placed_by"),
        Columns.instant(row, "placed_at"),
        released == null
            ? Optional.empty()
            : Optional.of(new HoldView.Release(row.getString("released_by"), released)));
  }
}
