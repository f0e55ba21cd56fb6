package storehouse.inventory;

/// What became of a person's edit of stock.
public sealed interface Adjustment {

  record Adjusted(StockView stock) implements Adjustment {}

  /// Somebody else edited it first; this is how it stands now.
  record Conflict(StockView stock) implements Adjustment {}

  /// The correction would leave less on hand than is reserved for orders.
  record BelowReserved(StockView stock) implements Adjustment {}

  record UnknownStock() implements Adjustment {}
}
