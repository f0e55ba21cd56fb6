package storehouse.fulfilment.dispatch;

import static storehouse.fulfilment.shipments.FloorTexts.whereItIs;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import storehouse.fulfilment.bins.BinStock;
import storehouse.fulfilment.events.ShipmentShipped;
import storehouse.fulfilment.shipments.Handled;
import storehouse.fulfilment.shipments.Parcel;
import storehouse.fulfilment.shipments.Progress;
import storehouse.fulfilment.shipments.Shipment;
import storehouse.fulfilment.shipments.ShipmentRows;
import storehouse.fulfilment.shipments.Stage;
import storehouse.platform.events.Outbox;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.persistence.Tx;

/// Hands parcels to the carrier: the goods leave their bins and everybody hears of it, in one
/// transaction.
@Singleton
public final class GoodsOut {

  private final Store store;
  private final Outbox outbox;
  private final Clock clock;

  @Inject
  public GoodsOut(Stores stores, Outbox outbox, Clock clock) {
    this.store = stores.of(StoreName.FULFILMENT);
    this.outbox = outbox;
    this.clock = clock;
  }

  public Handled ship(long shipmentId) {
    Optional<Shipment> seen = store.read(tx -> ShipmentRows.find(tx.connection(), shipmentId));
    return seen.isEmpty() ? new Handled.UnknownShipment() : store.write(tx -> ship(tx, seen.get()));
  }

  private Handled ship(Tx tx, Shipment seen) throws SQLException {
    // All parcels of the order are held, so that exactly one of them is the last.
    List<Shipment> siblings = ShipmentRows.lockOfOrders(tx.connection(), List.of(seen.orderId()));
    Shipment shipment =
        siblings.stream().filter(each -> each.id() == seen.id()).findFirst().orElseThrow();
    if (shipment.held()) {
      return new Handled.Conflict(whereItIs(shipment));
    }
    return switch (shipment.stage()) {
      case Stage.Labelled(var _, Parcel parcel) -> {
        boolean last = siblings.stream().allMatch(each -> each == shipment || isSettled(each));
        yield new Handled.Done(leave(tx, shipment, parcel, last));
      }
      case Stage.Shipped _ -> new Handled.Done(shipment);
      case Stage stage -> new Handled.Conflict(whereItIs(stage));
    };
  }

  private static boolean isSettled(Shipment shipment) {
    return shipment.stage() instanceof Stage.Shipped || shipment.stage() instanceof Stage.Cancelled;
  }

  private Shipment leave(Tx tx, Shipment shipment, Parcel parcel, boolean last)
      throws SQLException {
    Connection connection = tx.connection();
    BinStock.issue(connection, shipment.promised());
    Progress.shipped(connection, shipment.id(), clock.instant());
    String order = Long.toString(shipment.orderId());
    outbox.append(
        tx,
        "shipments",
        order,
        new ShipmentShipped(
            order,
            Long.toString(shipment.id()),
            shipment.warehouse(),
            parcel.carrier(),
            parcel.trackingNumber(),
            shipment.lines().stream()
                .map(line -> new ShipmentShipped.Line(line.sku(), line.quantity()))
                .toList(),
            last));
    return ShipmentRows.find(connection, shipment.id()).orElseThrow();
  }
}
