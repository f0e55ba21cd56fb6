package storehouse.model.backoffice;

/// `PUT /warehouses/{code}`.
public record WarehouseChange(boolean acceptingOrders, String reason) {}
