package storehouse.order;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import storehouse.model.Money;
import storehouse.model.shop.Address;
import storehouse.platform.json.Json;
import storehouse.platform.persistence.Columns;

/// Reads orders back as views.
final class OrderReads {

  private OrderReads() {}

  /// Orders that match `condition`, newest first, whole.
  static List<OrderView> find(Connection connection, String condition, List<?> arguments, int limit)
      throws SQLException {
    List<Head> heads = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select * from order_head where "
                + condition
                + " order by placed_at desc limit "
                + limit)) {
      for (int i = 0; i < arguments.size(); i++) {
        select.setObject(i + 1, arguments.get(i));
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          heads.add(head(row));
        }
      }
    }
    if (heads.isEmpty()) {
      return List.of();
    }
    List<Long> ids = heads.stream().map(Head::id).toList();
    Map<Long, List<OrderView.Line>> lines = lines(connection, heads);
    Map<Long, List<OrderView.TimelineEntry>> timelines = timelines(connection, ids);
    return heads.stream()
        .map(
            head ->
                head.view(
                    lines.getOrDefault(head.id(), List.of()),
                    timelines.getOrDefault(head.id(), List.of())))
        .toList();
  }

  /// Whether an order that is not confirmed yet has such a line. The few sagas that run are looked
  /// through, not the many orders of the SKU.
  static boolean isUnderWay(Connection connection, String sku) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select 1 from saga_instance s"
                + " straight_join order_line l on l.order_id = s.id and l.sku = ?"
                + " straight_join order_head o on o.id = s.id and o.status = 'PENDING'"
                + " where s.active = 1 limit 1")) {
      select.setString(1, sku);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  static boolean isBeingCarriedOut(Connection connection, long orderId) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select 1 from saga_instance where id = ? and active = 1"
                + " union all select 1 from order_head where id = ? and edit_id is not null")) {
      select.setLong(1, orderId);
      select.setLong(2, orderId);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  static Optional<String> cart(Connection connection, long id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select cart_id from order_head where id = ?")) {
      select.setLong(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.ofNullable(row.getString("cart_id")) : Optional.empty();
      }
    }
  }

  static Map<Long, OrderBrief> briefs(Connection connection, List<Long> ids) throws SQLException {
    Map<Long, OrderBrief> briefs = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select id, number, holds from order_head where id in "
                + Columns.marks(ids.size())
                + " union all select e.id, o.number, 0 from order_edit e"
                + " join order_head o on o.id = e.order_id where e.id in "
                + Columns.marks(ids.size()))) {
      for (int i = 0; i < ids.size(); i++) {
        select.setLong(i + 1, ids.get(i));
        select.setLong(ids.size() + i + 1, ids.get(i));
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          briefs.put(
              row.getLong("id"), new OrderBrief(row.getString("number"), row.getInt("holds") > 0));
        }
      }
    }
    return briefs;
  }

  private record Head(long id, String currency, OrderView view) {

    OrderView view(List<OrderView.Line> lines, List<OrderView.TimelineEntry> timeline) {
      return new OrderView(
          view.id(),
          view.number(),
          view.accessToken(),
          view.state(),
          view.email(),
          view.shopperId(),
          view.shippingAddress(),
          view.shippingMethod(),
          view.gateway(),
          lines,
          view.amounts(),
          view.locale(),
          view.placedAt(),
          view.version(),
          timeline);
    }
  }

  private static Head head(ResultSet row) throws SQLException {
    String currency = row.getString("currency");
    OrderView view =
        new OrderView(
            row.getLong("id"),
            row.getString("number"),
            row.getString("access_token"),
            state(row),
            row.getString("email"),
            row.getString("shopper_id"),
            Json.read(row.getString("shipping_address"), Address.class),
            row.getString("shipping_method"),
            row.getString("gateway"),
            List.of(),
            new OrderView.Amounts(
                Money.of(row.getLong("goods"), currency),
                Money.of(row.getLong("shipping"), currency),
                Money.of(row.getLong("discount"), currency),
                Money.of(row.getLong("tax"), currency),
                Money.of(row.getLong("total"), currency)),
            Locale.forLanguageTag(row.getString("locale")),
            Columns.instant(row, "placed_at"),
            row.getLong("version"),
            List.of());
    return new Head(view.id(), currency, view);
  }

  private static OrderState state(ResultSet row) throws SQLException {
    boolean held = row.getInt("holds") > 0;
    return switch (OrderStatus.valueOf(row.getString("status"))) {
      case PENDING -> new OrderState.Pending(held);
      case CONFIRMED -> new OrderState.Confirmed(held, row.getBoolean("awaits_stock"));
      case CANCELLED -> new OrderState.Cancelled(row.getString("cancel_reason"));
      case COMPLETED -> new OrderState.Completed();
    };
  }

  private static Map<Long, List<OrderView.Line>> lines(Connection connection, List<Head> heads)
      throws SQLException {
    Map<Long, String> currencies = new HashMap<>();
    heads.forEach(head -> currencies.put(head.id(), head.currency()));
    Map<Long, List<OrderView.Line>> lines = new HashMap<>();
    try (PreparedStatement select =
        byOrder(connection, "order_line", "line", List.copyOf(currencies.keySet()))) {
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          long order = row.getLong("order_id");
          String currency = currencies.getOrDefault(order, "");
          lines
              .computeIfAbsent(order, ignored -> new ArrayList<>())
              .add(
                  new OrderView.Line(
                      row.getString("sku"),
                      row.getString("slug"),
                      row.getString("title"),
                      row.getString("image_url"),
                      row.getInt("quantity"),
                      Money.of(row.getLong("unit_price"), currency),
                      Money.of(row.getLong("line_total"), currency)));
        }
      }
    }
    return lines;
  }

  private static Map<Long, List<OrderView.TimelineEntry>> timelines(
      Connection connection, List<Long> ids) throws SQLException {
    Map<Long, List<OrderView.TimelineEntry>> timelines = new HashMap<>();
    try (PreparedStatement select = byOrder(connection, "order_timeline", "position", ids)) {
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          timelines
              .computeIfAbsent(row.getLong("order_id"), ignored -> new ArrayList<>())
              .add(
                  new OrderView.TimelineEntry(
                      Columns.instant(row, "at"),
                      row.getString("type"),
                      row.getString("detail"),
                      row.getString("actor")));
        }
      }
    }
    return timelines;
  }

  private static PreparedStatement byOrder(
      Connection connection, String table, String order, List<Long> ids) throws SQLException {
    PreparedStatement select =
        connection.prepareStatement(
            "select * from "
                + table
                + " where order_id in "
                + Columns.marks(ids.size())
                + " order by order_id, "
                + order);
    for (int i = 0; i < ids.size(); i++) {
      select.setLong(i + 1, ids.get(i));
    }
    return select;
  }
}
