package storehouse.fulfilment.events;

/// A shipment that waits to be picked became two. Aggregate `shipments`, id the order's id.
public record ShipmentSplit(
    String orderId, String shipmentId, String newShipmentId, String actor) {}
