package storehouse.fulfilment.shipments;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import storehouse.fulfilment.AmendOrder.Less;
import storehouse.fulfilment.bins.Goods;
import storehouse.model.shop.Address;

/// What becomes of a shipment whose order is changed: the lines that stay with what stays of them,
/// and the goods that go back to their bins.
public record Alteration(
    Shipment shipment,
    List<Shipment.Line> after,
    List<Goods.InBin> freed,
    List<Less> stillToLeaveOut) {

  /// Takes as much as possible of what is to be left out from this shipment.
  public static Alteration of(Shipment shipment, List<Less> leftOut) {
    List<Less> open = new ArrayList<>(leftOut);
    List<Shipment.Line> after = new ArrayList<>();
    List<Goods.InBin> freed = new ArrayList<>();
    for (Shipment.Line line : shipment.lines()) {
      int taken = take(open, shipment.warehouse(), line);
      after.add(line.less(taken));
      if (taken > 0 && line.bin() != null) {
        freed.add(new Goods.InBin(shipment.warehouse(), line.sku(), line.bin(), taken));
      }
    }
    return new Alteration(shipment, after, freed, open);
  }

  private static int take(List<Less> open, String warehouse, Shipment.Line line) {
    for (int i = 0; i < open.size(); i++) {
      Less less = open.get(i);
      if (less.sku().equals(line.sku()) && less.warehouse().equals(warehouse)) {
        int taken = Math.min(less.units(), line.quantity());
        open.set(i, new Less(less.sku(), warehouse, less.units() - taken));
        return taken;
      }
    }
    return 0;
  }

  /// A shipment of which nothing stays is cancelled.
  public void write(Connection connection, Address shipTo) throws SQLException {
    writeAddress(connection, shipTo);
    try (PreparedStatement update =
            connection.prepareStatement("update shipment_line set quantity = ? where id = ?");
        PreparedStatement delete =
            connection.prepareStatement("delete from shipment_line where id = ?")) {
      for (Shipment.Line line : after) {
        if (line.quantity() > 0) {
          update.setInt(1, line.quantity());
          update.setLong(2, line.id());
          update.executeUpdate();
        } else {
          delete.setLong(1, line.id());
          delete.executeUpdate();
        }
      }
    }
    if (after.stream().allMatch(line -> line.quantity() == 0)) {
      Progress.cancelled(connection, shipment.id());
    }
  }

  private void writeAddress(Connection connection, Address to) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update shipment set to_name = ?, to_line1 = ?, to_line2 = ?, to_city = ?,"
                + " to_region = ?, to_postal_code = ?, to_country = ?, to_phone = ?"
                + " where id = ?")) {
      update.setString(1, to.name());
      update.setString(2, to.line1());
      update.setString(3, to.line2());
      update.setString(4, to.city());
      update.setString(5, to.region());
      update.setString(6, to.postalCode());
      update.setString(7, to.country());
      update.setString(8, to.phone());
      update.setLong(9, shipment.id());
      update.executeUpdate();
    }
  }
}
