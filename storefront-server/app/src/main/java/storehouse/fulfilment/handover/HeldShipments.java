package storehouse.fulfilment.handover;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import storehouse.fulfilment.HoldShipments;
import storehouse.fulfilment.shipments.Progress;
import storehouse.fulfilment.shipments.Shipment;
import storehouse.fulfilment.shipments.ShipmentRows;
import storehouse.fulfilment.shipments.Stage;
import storehouse.order.events.OrderHoldChanged;
import storehouse.platform.events.Consumer;
import storehouse.platform.events.Delivery;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Tx;

/// Holds parcels and lets go of them. Whoever holds an order tells the warehouses at once; the
/// event of the same hold is for the case that this call never came.
@Singleton
public final class HeldShipments implements Consumer {

  private final Clock clock;

  @Inject
  public HeldShipments(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String name() {
    return "fulfilment-holds";
  }

  @Override
  public StoreName store() {
    return StoreName.FULFILMENT;
  }

  @Override
  public Set<Class<?>> events() {
    return Set.of(OrderHoldChanged.class);
  }

  @Override
  public void handle(Tx tx, List<Delivery> deliveries) throws SQLException {
    for (Delivery delivery : deliveries) {
      OrderHoldChanged change = (OrderHoldChanged) delivery.event();
      hold(
          tx.connection(),
          new HoldShipments(Long.parseLong(change.orderId()), change.version(), change.held()),
          clock.instant());
    }
  }

  /// The order's row is held before its parcels, as when it is accepted or cancelled; whoever works
  /// on a parcel holds that one, so a parcel either has left by now or stays.
  static boolean hold(Connection connection, HoldShipments hold, Instant now) throws SQLException {
    Handover known =
        Objects.requireNonNull(
            Verdicts.lock(connection, List.of(hold.orderId()), now).get(hold.orderId()));
    List<Shipment> shipments = ShipmentRows.lockOfOrders(connection, List.of(hold.orderId()));
    List<Shipment> here = shipments.stream().filter(HeldShipments::isHere).toList();
    if (hold.version() > known.holdVersion()) {
      Verdicts.hold(connection, hold);
      for (Shipment shipment : here) {
        Progress.held(connection, shipment.id(), hold.held());
      }
    }
    return shipments.isEmpty() || !here.isEmpty();
  }

  private static boolean isHere(Shipment shipment) {
    return !(shipment.stage() instanceof Stage.Shipped)
        && !(shipment.stage() instanceof Stage.Cancelled);
  }
}
