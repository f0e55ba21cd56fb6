package storehouse.inventory.counts;

/// What became of one counted row.
public sealed interface CountResult {

  record Changed() implements CountResult {}

  record Unchanged() implements CountResult {}

  /// Nobody knows the warehouse.
  record UnknownWarehouse(CountedStock row) implements CountResult {}

  /// Fewer were counted than are promised to orders and set aside.
  record TooFew(CountedStock row, long reserved, long setAside) implements CountResult {}
}
