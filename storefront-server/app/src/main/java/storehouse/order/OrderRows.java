package storehouse.order;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import storehouse.platform.json.Json;
import storehouse.platform.persistence.Columns;

/// Writes orders: heads and lines at acceptance, the status later.
final class OrderRows {

  private OrderRows() {}

  /// A new order with what acceptance adds.
  record Placed(long id, String number, String accessToken, Instant at, NewOrder order) {

    /// The order as it reads once it is written.
    OrderView view() {
      return new OrderView(
          id,
          number,
          accessToken,
          new OrderState.Pending(false),
          order.email(),
          order.shopperId(),
          order.shippingAddress(),
          order.shippingMethod(),
          order.gateway(),
          order.lines(),
          order.amounts(),
          order.locale(),
          at,
          0,
          List.of(new OrderView.TimelineEntry(at, "order.placed", null, "shopper")));
    }
  }

  static void insert(Connection connection, List<Placed> orders) throws SQLException {
    try (PreparedStatement head =
            connection.prepareStatement(
                "insert into order_head (id, number, access_token, status, email, shopper_id,"
                    + " cart_id, gateway, shipping_method, shipping_address, billing_address,"
                    + " locale, currency, goods, shipping, discount, tax, total, price_trace,"
                    + " placed_at, live_cart) values (?, ?, ?, 'PENDING', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                    + " ?, ?, ?, ?, ?)");
        PreparedStatement line =
            connection.prepareStatement(
                "insert into order_line (order_id, line, sku, slug, title, image_url, quantity,"
                    + " unit_price, line_total) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (Placed placed : orders) {
        bindHead(head, placed);
        bindLines(line, placed);
      }
      head.executeBatch();
      line.executeBatch();
    }
  }

  /// The orders that stand or are under way for these carts, by cart: a cart is bought once.
  static Map<String, IdempotencyRows.Known> ofCarts(Connection connection, List<String> carts)
      throws SQLException {
    Map<String, IdempotencyRows.Known> known = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select live_cart, id, number, access_token from order_head where live_cart in "
                + Columns.marks(carts.size()))) {
      for (int i = 0; i < carts.size(); i++) {
        select.setString(i + 1, carts.get(i));
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          known.put(
              row.getString("live_cart"),
              new IdempotencyRows.Known(
                  "", row.getLong("id"), row.getString("number"), row.getString("access_token")));
        }
      }
    }
    return known;
  }

  private static void bindHead(PreparedStatement head, Placed placed) throws SQLException {
    NewOrder order = placed.order();
    OrderView.Amounts amounts = order.amounts();
    head.setLong(1, placed.id());
    head.setString(2, placed.number());
    head.setString(3, placed.accessToken());
    head.setString(4, order.email());
    head.setString(5, order.shopperId());
    head.setString(6, order.cartId());
    head.setString(7, order.gateway());
    head.setString(8, order.shippingMethod());
    head.setString(9, Json.write(order.shippingAddress()));
    if (order.billingAddress() == null) {
      head.setNull(10, Types.VARCHAR);
    } else {
      head.setString(10, Json.write(order.billingAddress()));
    }
    head.setString(11, order.locale().toLanguageTag());
    head.setString(12, amounts.total().currency().getCurrencyCode());
    head.setLong(13, amounts.goods().minorUnits());
    head.setLong(14, amounts.shipping().minorUnits());
    head.setLong(15, amounts.discount().minorUnits());
    head.setLong(16, amounts.tax().minorUnits());
    head.setLong(17, amounts.total().minorUnits());
    head.setString(18, order.priceTrace());
    head.setObject(19, Columns.utc(placed.at()));
    head.setString(20, order.cartId());
    head.addBatch();
  }

  private static void bindLines(PreparedStatement statement, Placed placed) throws SQLException {
    int index = 0;
    for (OrderView.Line line : placed.order().lines()) {
      statement.setLong(1, placed.id());
      statement.setInt(2, index++);
      statement.setString(3, line.sku());
      statement.setString(4, line.slug());
      statement.setString(5, line.title());
      statement.setString(6, line.imageUrl());
      statement.setInt(7, line.quantity());
      statement.setLong(8, line.unitPrice().minorUnits());
      statement.setLong(9, line.lineTotal().minorUnits());
      statement.addBatch();
    }
  }

  /// Moves orders from one of these states; orders in another state stay as they are.
  static void setStatus(
      Connection connection, List<Long> ids, OrderStatus to, List<OrderStatus> from)
      throws SQLException {
    if (ids.isEmpty()) {
      return;
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            "update order_head set status = ? where status in "
                + Columns.marks(from.size())
                + " and id in "
                + Columns.marks(ids.size()))) {
      int index = 1;
      update.setString(index++, to.name());
      for (OrderStatus status : from) {
        update.setString(index++, status.name());
      }
      for (long id : ids) {
        update.setLong(index++, id);
      }
      update.executeUpdate();
    }
  }

  static void setCancelReason(Connection connection, long id, String reason) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update order_head set cancel_reason = ?, live_cart = null where id = ?")) {
      update.setString(1, reason);
      update.setLong(2, id);
      update.executeUpdate();
    }
  }
}
