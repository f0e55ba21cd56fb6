package storehouse.fulfilment;

/// Takes an order back from the warehouses; also when it has not arrived there yet.
public record CancelShipments(long orderId) {}
