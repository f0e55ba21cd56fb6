package storehouse.inventory;

/// A person's correction of on hand, made while looking at `version`.
public record AdjustStock(
    String sku, String warehouse, long delta, String reason, long version, String actor) {}
