package storehouse.fulfilment;

/// A site that ships orders; a closed one refuses new ones.
public record WarehouseView(String code, String name, boolean acceptingOrders) {}
