package storehouse.fulfilment.shipments;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import storehouse.model.shop.Address;
import storehouse.platform.persistence.Columns;

/// Writes shipments that have just been accepted, in two batches.
public final class NewShipments {

  private NewShipments() {}

  public static void insert(Connection connection, List<Shipment> shipments) throws SQLException {
    if (shipments.isEmpty()) {
      return;
    }
    try (PreparedStatement shipment =
            connection.prepareStatement(
                "insert into shipment (id, order_id, order_number, warehouse, state, to_name,"
                    + " to_line1, to_line2, to_city, to_region, to_postal_code, to_country,"
                    + " to_phone, created_at, held, version)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)");
        PreparedStatement line =
            connection.prepareStatement(
                "insert into shipment_line (id, shipment_id, sku, bin, quantity, picked)"
                    + " values (?, ?, ?, ?, ?, 0)")) {
      for (Shipment each : shipments) {
        bind(shipment, each);
        for (Shipment.Line part : each.lines()) {
          line.setLong(1, part.id());
          line.setLong(2, each.id());
          line.setString(3, part.sku());
          line.setString(4, part.bin());
          line.setInt(5, part.quantity());
          line.addBatch();
        }
      }
      shipment.executeBatch();
      line.executeBatch();
    }
  }

  private static void bind(PreparedStatement insert, Shipment shipment) throws SQLException {
    Address to = shipment.shipTo();
    insert.setLong(1, shipment.id());
    insert.setLong(2, shipment.orderId());
    insert.setString(3, shipment.orderNumber());
    insert.setString(4, shipment.warehouse());
    insert.setString(5, shipment.stage().state().name());
    insert.setString(6, to.name());
    insert.setString(7, to.line1());
    insert.setString(8, to.line2());
    insert.setString(9, to.city());
    insert.setString(10, to.region());
    insert.setString(11, to.postalCode());
    insert.setString(12, to.country());
    insert.setString(13, to.phone());
    insert.setObject(14, Columns.utc(shipment.createdAt()));
    insert.setBoolean(15, shipment.held());
    insert.addBatch();
  }
}
