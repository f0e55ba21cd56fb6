package storehouse.fulfilment.handover;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import storehouse.fulfilment.AmendOrder;
import storehouse.fulfilment.AmendOrder.Less;
import storehouse.fulfilment.HoldShipments;
import storehouse.fulfilment.bins.BinStock;
import storehouse.fulfilment.bins.Goods;
import storehouse.fulfilment.shipments.Alteration;
import storehouse.fulfilment.shipments.Progress;
import storehouse.fulfilment.shipments.Shipment;
import storehouse.fulfilment.shipments.ShipmentRows;
import storehouse.fulfilment.shipments.Stage;
import storehouse.platform.saga.Outcome;

/// Changes parcels that nobody has begun to pick. They are on hold from then on, until the order
/// says that it is released.
final class Amendments {

  private static final String BEGUN = "shipment.begun";

  private Amendments() {}

  /// A change that was made before is not made again, nor is one that a later one has overtaken.
  static Outcome amend(Connection connection, AmendOrder order, Instant now) throws SQLException {
    Handover known =
        Objects.requireNonNull(
            Verdicts.lock(connection, List.of(order.orderId()), now).get(order.orderId()));
    if (known.changes() >= order.change()) {
      return Outcome.DONE;
    }
    List<Shipment> shipments = live(connection, order.orderId());
    Outcome possible = possible(known, shipments);
    if (possible instanceof Outcome.Done) {
      Verdicts.changed(connection, order.orderId(), order.change());
      if (known.holdVersion() < order.holdVersion()) {
        Verdicts.hold(connection, new HoldShipments(order.orderId(), order.holdVersion(), true));
      }
      alter(connection, order, shipments);
    }
    return possible;
  }

  private static List<Shipment> live(Connection connection, long order) throws SQLException {
    return ShipmentRows.lockOfOrders(connection, List.of(order)).stream()
        .filter(shipment -> !(shipment.stage() instanceof Stage.Cancelled))
        .toList();
  }

  private static Outcome possible(Handover known, List<Shipment> shipments) {
    return switch (known.verdict().kind()) {
      case OPEN -> Outcome.DONE;
      case REFUSED, CANCELLED -> known.verdict().outcome();
      case ACCEPTED ->
          shipments.stream().allMatch(shipment -> shipment.stage() instanceof Stage.ToPick)
              ? Outcome.DONE
              : Outcome.refused(BEGUN);
    };
  }

  private static void alter(Connection connection, AmendOrder order, List<Shipment> shipments)
      throws SQLException {
    List<Less> leftOut = new ArrayList<>(order.leftOut());
    List<Goods.InBin> freed = new ArrayList<>();
    // The parcels that were split off last are the first to lose something.
    for (Shipment shipment : shipments.reversed()) {
      Alteration altered = Alteration.of(shipment, leftOut);
      leftOut = altered.stillToLeaveOut();
      freed.addAll(altered.freed());
      Progress.held(connection, shipment.id(), true);
      altered.write(connection, order.shipTo());
    }
    if (!shipments.isEmpty() && leftOut.stream().anyMatch(less -> less.units() > 0)) {
      throw new IllegalStateException("Order " + order.orderId() + " has not " + leftOut);
    }
    BinStock.free(connection, freed);
  }
}
