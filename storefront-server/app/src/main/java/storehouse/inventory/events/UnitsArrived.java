package storehouse.inventory.events;

/// All units of a SKU that an order waited for are reserved for it now; it may still wait for other
/// SKUs. Aggregate `backorder`, id the order's.
public record UnitsArrived(String orderId, String sku) {}
