package storehouse.fulfilment.events;

/// A warehouse is where it is and takes orders or not. Told when that changes and whenever a node
/// starts, so it may tell nothing new. Aggregate `warehouse`, id the code.
public record WarehouseChanged(
    String code, boolean acceptingOrders, String country, String postalCode) {}
