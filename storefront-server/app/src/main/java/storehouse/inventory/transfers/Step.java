package storehouse.inventory.transfers;

import storehouse.inventory.MovementType;
import storehouse.inventory.StockState;
import storehouse.inventory.books.Movement;
import storehouse.inventory.books.StockKey;

/// What a transfer does to one stock row, and who did it.
record Step(StockKey stock, String reference, String actor) {

  Movement departure(long units) {
    return movement(MovementType.TRANSFER_OUT, StockState.SELLABLE, StockState.OUTSIDE, units);
  }

  Movement onTheRoad(long units) {
    return movement(MovementType.TRANSFER_IN, StockState.OUTSIDE, StockState.IN_TRANSIT, units);
  }

  Movement arrival(StockState from, StockState to, long units) {
    return movement(MovementType.TRANSFER_IN, from, to, units);
  }

  Movement discrepancy(StockState from, StockState to, long units) {
    return movement(MovementType.DISCREPANCY, from, to, units);
  }

  private Movement movement(MovementType type, StockState from, StockState to, long units) {
    return new Movement(stock, type, from, to, units, "transfer " + reference, actor);
  }
}
