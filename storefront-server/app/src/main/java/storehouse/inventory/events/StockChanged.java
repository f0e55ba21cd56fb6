package storehouse.inventory.events;

/// Units that may be picked (on hand, neither damaged nor held) of a SKU in a warehouse changed by
/// `delta`. `cause` is `shipment` when a parcel took them; otherwise `adjustment`, `receipt`,
/// `damage`, `hold`, `release`, `count`, `transfer-out` or `transfer-in`. Aggregate `stock`, id
/// `sku@warehouse`.
public record StockChanged(String sku, String warehouse, long delta, String cause) {}
