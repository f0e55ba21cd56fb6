package storehouse.catalog;

/// What a batch did to the things that its rows name (products, or orders).
public record ImportCounts(long created, long updated, long unchanged) {}
