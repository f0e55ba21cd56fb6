package storehouse.fulfilment.handover;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import storehouse.fulfilment.AcceptOrder;
import storehouse.fulfilment.AmendOrder;
import storehouse.fulfilment.CancelShipments;
import storehouse.fulfilment.Fulfilment;
import storehouse.fulfilment.HoldShipments;
import storehouse.fulfilment.ShipmentView;
import storehouse.fulfilment.WarehouseView;
import storehouse.fulfilment.bins.BinStock;
import storehouse.fulfilment.bins.Goods;
import storehouse.fulfilment.shipments.NewShipments;
import storehouse.fulfilment.shipments.Parcel;
import storehouse.fulfilment.shipments.Progress;
import storehouse.fulfilment.shipments.Shipment;
import storehouse.fulfilment.shipments.ShipmentRows;
import storehouse.fulfilment.shipments.Stage;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.saga.Outcome;

/// Takes orders in and gives them back, a batch in one transaction.
@Singleton
public final class OrderHandover implements Fulfilment {

  private static final String WAREHOUSE_REFUSED = "warehouse.refused";
  private static final String ALREADY_SHIPPED = "shipment.shipped";

  private final Store store;
  private final Sites sites;
  private final Clock clock;
  private final String trackingUrl;

  @Inject
  public OrderHandover(
      Stores stores,
      Sites sites,
      Clock clock,
      @ConfigProperty(
              name = "storehouse.ups.tracking.url",
              defaultValue = "http://127.0.0.1:9102/track/")
          String trackingUrl) {
    this.store = stores.of(StoreName.FULFILMENT);
    this.sites = sites;
    this.clock = clock;
    this.trackingUrl = trackingUrl.endsWith("/") ? trackingUrl : trackingUrl + "/";
  }

  @Override
  public List<Outcome> accept(List<AcceptOrder> orders) {
    return orders.isEmpty() ? List.of() : store.write(tx -> accept(tx.connection(), orders));
  }

  private List<Outcome> accept(Connection connection, List<AcceptOrder> orders)
      throws SQLException {
    List<Long> ids = orders.stream().map(AcceptOrder::orderId).toList();
    Map<Long, Handover> handovers = Verdicts.lock(connection, ids, clock.instant());
    Set<String> open = Sites.open(connection);
    Map<Long, Verdict> decided = new HashMap<>();
    List<Shipment> shipments = new ArrayList<>();
    for (AcceptOrder order : orders) {
      Handover handover = handover(handovers, order.orderId());
      if (handover.verdict().isOpen() && !handover.isNewerThan(order)) {
        boolean possible = order.lines().stream().allMatch(line -> open.contains(line.warehouse()));
        Verdict verdict = possible ? Verdict.ACCEPTED : Verdict.refused(WAREHOUSE_REFUSED);
        handovers.put(order.orderId(), handover.with(verdict));
        decided.put(order.orderId(), verdict);
        if (possible) {
          shipments.addAll(NewOrders.shipments(order, clock.instant()));
        }
      }
    }
    NewShipments.insert(connection, NewOrders.allocated(connection, shipments));
    Verdicts.decide(connection, decided);
    return ids.stream().map(id -> handover(handovers, id).verdict().outcome()).toList();
  }

  @Override
  public List<Outcome> cancel(List<CancelShipments> orders) {
    return orders.isEmpty() ? List.of() : store.write(tx -> cancel(tx.connection(), orders));
  }

  private List<Outcome> cancel(Connection connection, List<CancelShipments> orders)
      throws SQLException {
    List<Long> ids = orders.stream().map(CancelShipments::orderId).toList();
    Set<Long> known = Verdicts.lock(connection, ids, clock.instant()).keySet();
    Map<Long, List<Shipment>> shipments =
        ShipmentRows.lockOfOrders(connection, known).stream()
            .collect(Collectors.groupingBy(Shipment::orderId));
    Map<Long, Verdict> decided = new HashMap<>();
    List<Goods.InBin> freed = new ArrayList<>();
    for (Long id : known) {
      List<Shipment> own = shipments.getOrDefault(id, List.of());
      if (own.stream().noneMatch(shipment -> shipment.stage() instanceof Stage.Shipped)) {
        decided.put(id, Verdict.CANCELLED);
        for (Shipment shipment : own) {
          if (!(shipment.stage() instanceof Stage.Cancelled)) {
            Progress.cancelled(connection, shipment.id());
            freed.addAll(shipment.promised());
          }
        }
      }
    }
    BinStock.free(connection, freed);
    Verdicts.decide(connection, decided);
    return ids.stream()
        .map(id -> decided.containsKey(id) ? Outcome.DONE : Outcome.refused(ALREADY_SHIPPED))
        .toList();
  }

  private static Handover handover(Map<Long, Handover> handovers, long order) {
    return Objects.requireNonNull(handovers.get(order));
  }

  @Override
  public boolean hold(HoldShipments hold) {
    return store.write(tx -> HeldShipments.hold(tx.connection(), hold, clock.instant()));
  }

  @Override
  public Outcome amend(AmendOrder order) {
    return store.write(tx -> Amendments.amend(tx.connection(), order, clock.instant()));
  }

  @Override
  public List<ShipmentView> shipmentsOf(long orderId) {
    return store.read(tx -> ShipmentRows.ofOrder(tx.connection(), orderId)).stream()
        .map(this::view)
        .toList();
  }

  @Override
  public Map<Long, Map<String, Integer>> units(Collection<Long> orders) {
    return orders.isEmpty()
        ? Map.of()
        : store.read(tx -> ShipmentRows.units(tx.connection(), orders));
  }

  private ShipmentView view(Shipment shipment) {
    String id = Long.toString(shipment.id());
    Stage stage = shipment.stage();
    return switch (stage) {
      case Stage.Shipped(var _, Parcel parcel, var at) ->
          new ShipmentView(
              id,
              shipment.warehouse(),
              stage.state(),
              parcel.carrier(),
              parcel.trackingNumber(),
              trackingUrl + parcel.trackingNumber(),
              at,
              lines(shipment));
      case Stage.ToPick _,
          Stage.Picking _,
          Stage.Picked _,
          Stage.Packed _,
          Stage.Labelled _,
          Stage.Cancelled _ ->
          new ShipmentView(
              id, shipment.warehouse(), stage.state(), null, null, null, null, lines(shipment));
    };
  }

  private static List<ShipmentView.Line> lines(Shipment shipment) {
    return shipment.lines().stream()
        .map(line -> new ShipmentView.Line(line.sku(), line.quantity()))
        .toList();
  }

  @Override
  public List<WarehouseView> warehouses() {
    return sites.all();
  }
}
