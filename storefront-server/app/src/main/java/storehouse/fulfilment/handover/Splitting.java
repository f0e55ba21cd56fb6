package storehouse.fulfilment.handover;

import static storehouse.fulfilment.shipments.FloorTexts.text;
import static storehouse.fulfilment.shipments.FloorTexts.whereItIs;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import storehouse.fulfilment.events.ShipmentSplit;
import storehouse.fulfilment.shipments.Handled;
import storehouse.fulfilment.shipments.NewShipments;
import storehouse.fulfilment.shipments.Progress;
import storehouse.fulfilment.shipments.Shipment;
import storehouse.fulfilment.shipments.ShipmentRows;
import storehouse.fulfilment.shipments.Stage;
import storehouse.platform.Ids;
import storehouse.platform.events.Outbox;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.persistence.Tx;

/// Makes two parcels of one that nobody has begun to pick. Each unit is in exactly one of them, in
/// the bin that was promised to it.
@Singleton
public final class Splitting {

  private final Store store;
  private final Outbox outbox;
  private final Clock clock;

  @Inject
  public Splitting(Stores stores, Outbox outbox, Clock clock) {
    this.store = stores.of(StoreName.FULFILMENT);
    this.outbox = outbox;
    this.clock = clock;
  }

  /// What goes into a parcel of its own, by SKU; `version` is that of the shipment as it was shown.
  public record SplitOff(long version, Map<String, Integer> units, String actor) {

    public SplitOff {
      units = Map.copyOf(units);
    }
  }

  /// Answers the new shipment.
  public Handled split(long shipmentId, SplitOff wish) {
    Optional<Shipment> seen = store.read(tx -> ShipmentRows.find(tx.connection(), shipmentId));
    return seen.isEmpty()
        ? new Handled.UnknownShipment()
        : store.write(tx -> split(tx, seen.get(), wish));
  }

  private Handled split(Tx tx, Shipment seen, SplitOff wish) throws SQLException {
    Connection connection = tx.connection();
    // Who holds, changes or cancels the order holds this row as well, and sees both parcels.
    Verdicts.lock(connection, List.of(seen.orderId()), clock.instant());
    Shipment shipment = ShipmentRows.lock(connection, seen.id()).orElseThrow();
    if (!(shipment.stage() instanceof Stage.ToPick)) {
      return new Handled.Conflict(whereItIs(shipment.stage()));
    }
    if (shipment.version() != wish.version()) {
      return new Handled.Conflict(text("split.changed"));
    }
    Optional<String> objection = objection(shipment, wish);
    if (objection.isPresent()) {
      return new Handled.Invalid(objection.get());
    }
    Shipment other = splitOff(shipment, wish);
    Progress.reduce(connection, shipment, wish.units());
    NewShipments.insert(connection, List.of(other));
    String order = Long.toString(shipment.orderId());
    outbox.append(
        tx,
        "shipments",
        order,
        new ShipmentSplit(
            order, Long.toString(shipment.id()), Long.toString(other.id()), wish.actor()));
    return new Handled.Done(ShipmentRows.find(connection, other.id()).orElseThrow());
  }

  private static Optional<String> objection(Shipment shipment, SplitOff wish) {
    int moved = wish.units().values().stream().mapToInt(Integer::intValue).sum();
    int all = shipment.lines().stream().mapToInt(Shipment.Line::quantity).sum();
    boolean possible =
        wish.units().entrySet().stream()
            .allMatch(
                unit ->
                    unit.getValue() >= 0 && unit.getValue() <= quantity(shipment, unit.getKey()));
    if (!possible) {
      return Optional.of(text("split.too-many"));
    }
    if (moved == 0) {
      return Optional.of(text("split.nothing"));
    }
    return moved == all ? Optional.of(text("split.everything")) : Optional.empty();
  }

  private static int quantity(Shipment shipment, String sku) {
    return shipment.lines().stream()
        .filter(line -> line.sku().equals(sku))
        .mapToInt(Shipment.Line::quantity)
        .sum();
  }

  private Shipment splitOff(Shipment shipment, SplitOff wish) {
    List<Shipment.Line> lines = new ArrayList<>();
    for (Shipment.Line line : shipment.lines()) {
      int units = wish.units().getOrDefault(line.sku(), 0);
      if (units > 0) {
        lines.add(new Shipment.Line(Ids.next(), line.sku(), line.bin(), units, 0, line.walk()));
      }
    }
    return new Shipment(
        Ids.next(),
        shipment.orderId(),
        shipment.orderNumber(),
        shipment.warehouse(),
        shipment.shipTo(),
        lines,
        new Stage.ToPick(),
        shipment.held(),
        clock.instant(),
        0);
  }
}
