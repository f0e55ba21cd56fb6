package storehouse.pricing;

/// So many of one SKU.
public record QuoteLine(String sku, int quantity) {}
