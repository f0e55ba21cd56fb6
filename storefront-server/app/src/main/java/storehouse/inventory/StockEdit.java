package storehouse.inventory;

/// What became of a person's edit of stock.
public sealed interface StockEdit {

  record Edited(StockView stock) implements StockEdit {}

  /// Somebody else edited it first; this is how it stands now.
  record Conflict(StockView stock) implements StockEdit {}

  /// There are not that many units in the state that they should leave, or they are reserved.
  record NotThatMany(StockView stock) implements StockEdit {}

  record UnknownStock() implements StockEdit {}
}
