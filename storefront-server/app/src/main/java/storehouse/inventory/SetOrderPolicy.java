package storehouse.inventory;

/// A person decides how a SKU may be ordered, looking at `version`.
public record SetOrderPolicy(
    String sku, OrderPolicy policy, String reason, long version, String actor) {}
