package storehouse.fulfilment.shipments;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import storehouse.fulfilment.shipments.Shipment.Line;
import storehouse.model.backoffice.ShipmentState;
import storehouse.model.shop.Address;
import storehouse.platform.persistence.Columns;

/// Reads shipments; a row's state and its nullable columns become a [Stage].
public final class ShipmentRows {

  private ShipmentRows() {}

  public static Optional<Shipment> find(Connection connection, long id) throws SQLException {
    return read(connection, "s.id = ?", List.of(id), "").stream().findFirst();
  }

  /// The shipment, held until the transaction ends.
  public static Optional<Shipment> lock(Connection connection, long id) throws SQLException {
    return read(connection, "s.id = ?", List.of(id), " for update").stream().findFirst();
  }

  public static List<Shipment> ofOrder(Connection connection, long orderId) throws SQLException {
    return read(connection, "s.order_id = ?", List.of(orderId), "");
  }

  /// All shipments of these orders, held until the transaction ends.
  public static List<Shipment> lockOfOrders(Connection connection, Collection<Long> orders)
      throws SQLException {
    return read(
        connection,
        "s.order_id in " + Columns.marks(orders.size()),
        List.copyOf(orders),
        " for update");
  }

  /// Units in parcels by order and SKU; cancelled parcels hold none.
  public static Map<Long, Map<String, Integer>> units(
      Connection connection, Collection<Long> orders) throws SQLException {
    Map<Long, Map<String, Integer>> units = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select s.order_id, l.sku, sum(l.quantity) as units from shipment s"
                + " join shipment_line l on l.shipment_id = s.id where s.state <> 'CANCELLED'"
                + " and s.order_id in "
                + Columns.marks(orders.size())
                + " group by s.order_id, l.sku")) {
      bind(select, List.copyOf(orders));
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

  private static List<Shipment> read(
      Connection connection, String condition, List<Long> arguments, String locking)
      throws SQLException {
    List<Shipment> rows = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select s.* from shipment s where " + condition + " order by s.id" + locking)) {
      bind(select, arguments);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(withoutLines(row));
        }
      }
    }
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<Long, List<Line>> lines = lines(connection, rows.stream().map(Shipment::id).toList());
    return rows.stream().map(row -> row.with(lines.getOrDefault(row.id(), List.of()))).toList();
  }

  private static Map<Long, List<Line>> lines(Connection connection, List<Long> shipments)
      throws SQLException {
    Map<Long, List<Line>> lines = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select l.*, coalesce(b.walk, 0) as walk from shipment_line l"
                + " join shipment s on s.id = l.shipment_id"
                + " left join bin b on b.warehouse = s.warehouse and b.code = l.bin"
                + " where l.shipment_id in "
                + Columns.marks(shipments.size())
                + " order by walk, l.id")) {
      bind(select, shipments);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          lines
              .computeIfAbsent(row.getLong("shipment_id"), _ -> new ArrayList<>())
              .add(
                  new Line(
                      row.getLong("id"),
                      row.getString("sku"),
                      row.getString("bin"),
                      row.getInt("quantity"),
                      row.getInt("picked"),
                      row.getInt("walk")));
        }
      }
    }
    return lines;
  }

  private static void bind(PreparedStatement select, List<Long> arguments) throws SQLException {
    for (int i = 0; i < arguments.size(); i++) {
      select.setLong(i + 1, arguments.get(i));
    }
  }

  private static Shipment withoutLines(ResultSet row) throws SQLException {
    return new Shipment(
        row.getLong("id"),
        row.getLong("order_id"),
        row.getString("order_number"),
        row.getString("warehouse"),
        address(row),
        List.of(),
        stage(row),
        row.getBoolean("held"),
        Columns.instant(row, "created_at"),
        row.getLong("version"));
  }

  private static Address address(ResultSet row) throws SQLException {
    return new Address(
        row.getString("to_name"),
        row.getString("to_line1"),
        row.getString("to_line2"),
        row.getString("to_city"),
        row.getString("to_region"),
        row.getString("to_postal_code"),
        row.getString("to_country"),
        row.getString("to_phone"));
  }

  private static Stage stage(ResultSet row) throws SQLException {
    return switch (ShipmentState.valueOf(row.getString("state"))) {
      case TO_PICK -> new Stage.ToPick();
      case PICKING -> new Stage.Picking(text(row, "assignee"));
      case PICKED -> new Stage.Picked(text(row, "assignee"));
      case PACKED -> new Stage.Packed(row.getInt("weight_grams"));
      case LABELLED -> new Stage.Labelled(row.getInt("weight_grams"), parcel(row));
      case SHIPPED ->
          new Stage.Shipped(
              row.getInt("weight_grams"), parcel(row), Columns.instant(row, "shipped_at"));
      case CANCELLED -> new Stage.Cancelled();
    };
  }

  private static Parcel parcel(ResultSet row) throws SQLException {
    return new Parcel(text(row, "carrier"), text(row, "tracking_number"));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    @Nullable String value = row.getString(column);
    return Objects.requireNonNull(value, () -> "A shipment in this state has a " + column);
  }
}
