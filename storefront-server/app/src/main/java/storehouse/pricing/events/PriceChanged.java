package storehouse.pricing.events;

/// A SKU got its first or a different price in a currency; aggregate `price`, id the SKU.
public record PriceChanged(String sku, String currency, long minorUnits) {}
