package storehouse.inventory;

/// Goods that arrived. `reference` with SKU and warehouse counts once, however often it is sent.
public record ReceiveStock(
    String sku, String warehouse, long quantity, String reference, String actor) {}
