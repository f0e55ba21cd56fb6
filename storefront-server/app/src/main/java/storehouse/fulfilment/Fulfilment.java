package storehouse.fulfilment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import storehouse.platform.saga.Outcome;

/// What the warehouses do for the other contexts.
public interface Fulfilment {

  /// A step of the order saga. Each order becomes one shipment per warehouse, in one transaction
  /// for the whole batch; a repeat answers what the first one did. Refused with `warehouse.refused`
  /// when a warehouse of the order is closed, and with `order.cancelled` when [#cancel] came first;
  /// on hold when somebody has held the order since its `holdVersion`. Outcomes stand in the order
  /// of the commands.
  List<Outcome> accept(List<AcceptOrder> orders);

  /// The way back: no shipment of these orders leaves any more, and a later [#accept] is refused.
  /// Refused with `shipment.shipped` when a parcel is already gone; then nothing is cancelled.
  List<Outcome> cancel(List<CancelShipments> orders);

  /// Nothing of a held order is handed over, picked, packed or shipped until it is released; then
  /// it goes on where it was. False when the order's last parcel has left, so that there is nothing
  /// to hold.
  boolean hold(HoldShipments hold);

  /// Changes an order and holds it, so that it goes on only once the order has changed as well.
  /// Refused with `shipment.begun` when somebody picks already, and with `order.cancelled`; then
  /// nothing is changed. A repeat changes nothing.
  Outcome amend(AmendOrder order);

  /// The order's parcels in a stable order; empty while it was not handed over.
  List<ShipmentView> shipmentsOf(long orderId);

  /// How many units of each SKU are in parcels of the orders, also of those that have left.
  Map<Long, Map<String, Integer>> units(Collection<Long> orders);

  /// All sites by code.
  List<WarehouseView> warehouses();
}
