package storehouse.inventory.counts;

/// Somebody counted so many units on hand, damaged and held ones included. `line` is where the list
/// says so.
public record CountedStock(long line, String sku, String warehouse, long onHand) {}
