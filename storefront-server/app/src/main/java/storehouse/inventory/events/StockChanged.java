package storehouse.inventory.events;

/// On hand of a SKU in a warehouse changed by `delta`. `cause` is `adjustment`, `receipt`, `import`
/// or `shipment`; aggregate `stock`, id `sku@warehouse`.
public record StockChanged(String sku, String warehouse, long delta, String cause) {}
