package storehouse.inventory;

/// So many units of a SKU, reserved in this warehouse for an order.
public record Allocation(String sku, String warehouse, int quantity) {}
