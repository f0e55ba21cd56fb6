package storehouse.fulfilment;

/// Whether the parcels of an order have to wait, as the order says it in this `version`; an older
/// version than the one that is known changes nothing.
public record HoldShipments(long orderId, long version, boolean held) {}
