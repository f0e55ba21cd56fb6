package storehouse.inventory.books;

import storehouse.inventory.MovementType;
import storehouse.inventory.StockState;

/// One line of the record: so many units went from one state to another.
public record Movement(
    StockKey stock,
    MovementType type,
    StockState from,
    StockState to,
    long quantity,
    String cause,
    String actor) {

  /// What it changes of on hand.
  long delta() {
    return to.onHand(quantity) - from.onHand(quantity);
  }

  /// What it changes of the units that may be picked.
  long pickable() {
    return (to == StockState.SELLABLE ? quantity : 0)
        - (from == StockState.SELLABLE ? quantity : 0);
  }

  /// Whether more can be promised than before.
  boolean frees() {
    return pickable() > 0 || from == StockState.SAFETY_STOCK;
  }

  public Shift shift() {
    return Shift.of(from, to, quantity);
  }
}
