package storehouse.model.backoffice;

/// `GET /warehouses`: a site; a closed one refuses orders.
public record Warehouse(String code, String name, boolean acceptingOrders) {}
