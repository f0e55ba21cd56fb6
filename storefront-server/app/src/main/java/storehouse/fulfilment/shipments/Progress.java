package storehouse.fulfilment.shipments;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import storehouse.fulfilment.bins.BinStock;
import storehouse.fulfilment.bins.Goods;
import storehouse.model.backoffice.ShipmentState;
import storehouse.platform.persistence.Columns;

/// Moves a shipment on, one stage at a time. Callers hold the shipment's row or name the stage that
/// they expect.
public final class Progress {

  private Progress() {}

  /// Compare-and-set: one of two pickers who ask at once gets it.
  public static boolean claim(Connection connection, long shipment, String assignee)
      throws SQLException {
    return update(
        connection,
        "update shipment set state = 'PICKING', assignee = ?, version = version + 1"
            + " where id = ? and state = 'TO_PICK' and held = false",
        assignee,
        shipment);
  }

  /// Promises bin stock to lines that had none when the order came.
  public static void allocateWaiting(Connection connection, Shipment shipment) throws SQLException {
    List<Shipment.Line> waiting =
        shipment.lines().stream().filter(line -> line.bin() == null).toList();
    if (waiting.isEmpty()) {
      return;
    }
    List<Optional<String>> bins =
        BinStock.allocate(
            connection,
            waiting.stream()
                .map(line -> new Goods(shipment.warehouse(), line.sku(), line.quantity()))
                .toList());
    for (int i = 0; i < bins.size(); i++) {
      if (bins.get(i).isPresent()) {
        update(
            connection,
            "update shipment_line set bin = ? where id = ? and bin is null",
            bins.get(i).get(),
            waiting.get(i).id());
      }
    }
  }

  public static boolean countPicked(Connection connection, long line, int quantity)
      throws SQLException {
    return update(
        connection,
        "update shipment_line set picked = picked + ? where id = ? and picked + ? <= quantity",
        quantity,
        line,
        quantity);
  }

  public static void picked(Connection connection, long shipment) throws SQLException {
    to(connection, ShipmentState.PICKED, shipment);
  }

  public static void packed(Connection connection, long shipment, int weightGrams)
      throws SQLException {
    update(
        connection,
        "update shipment set state = 'PACKED', weight_grams = ?, version = version + 1"
            + " where id = ?",
        weightGrams,
        shipment);
  }

  /// False when the shipment is no longer waiting for its label.
  public static boolean labelled(Connection connection, long shipment, Parcel parcel)
      throws SQLException {
    return update(
        connection,
        "update shipment set state = 'LABELLED', carrier = ?, tracking_number = ?,"
            + " version = version + 1 where id = ? and state = 'PACKED'",
        parcel.carrier(),
        parcel.trackingNumber(),
        shipment);
  }

  public static void shipped(Connection connection, long shipment, Instant at) throws SQLException {
    update(
        connection,
        "update shipment set state = 'SHIPPED', shipped_at = ?, version = version + 1"
            + " where id = ?",
        Columns.utc(at),
        shipment);
  }

  public static void cancelled(Connection connection, long shipment) throws SQLException {
    update(
        connection,
        "update shipment set state = 'CANCELLED', held = false, version = version + 1"
            + " where id = ?",
        shipment);
  }

  /// Takes units out of a shipment's lines; a line of which nothing stays goes.
  public static void reduce(Connection connection, Shipment shipment, Map<String, Integer> units)
      throws SQLException {
    for (Shipment.Line line : shipment.lines()) {
      int less = units.getOrDefault(line.sku(), 0);
      if (less == line.quantity()) {
        update(connection, "delete from shipment_line where id = ?", line.id());
      } else if (less > 0) {
        update(
            connection,
            "update shipment_line set quantity = quantity - ? where id = ?",
            less,
            line.id());
      }
    }
    update(connection, "update shipment set version = version + 1 where id = ?", shipment.id());
  }

  public static void held(Connection connection, long shipment, boolean held) throws SQLException {
    update(
        connection,
        "update shipment set held = ?, version = version + 1 where id = ?",
        held,
        shipment);
  }

  private static void to(Connection connection, ShipmentState state, long shipment)
      throws SQLException {
    update(
        connection,
        "update shipment set state = ?, version = version + 1 where id = ?",
        state.name(),
        shipment);
  }

  private static boolean update(Connection connection, String sql, Object... arguments)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        update.setObject(i + 1, arguments[i]);
      }
      return update.executeUpdate() == 1;
    }
  }
}
