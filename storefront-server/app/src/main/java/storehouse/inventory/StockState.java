package storehouse.inventory;

/// Where a unit stands. On hand is what is in the building: sellable, damaged and held units. What
/// is expected from a supplier or is on its way from another warehouse is not on hand yet. Safety
/// stock is no place but a limit that people set; it is here so that its changes are written down
/// like all others.
public enum StockState {
  OUTSIDE,
  SELLABLE,
  DAMAGED,
  QUALITY_HOLD,
  INCOMING,
  IN_TRANSIT,
  SAFETY_STOCK;

  public boolean isOnHand() {
    return switch (this) {
      case SELLABLE, DAMAGED, QUALITY_HOLD -> true;
      case OUTSIDE, INCOMING, IN_TRANSIT, SAFETY_STOCK -> false;
    };
  }

  /// What so many units more in this state change of on hand.
  public long onHand(long units) {
    return isOnHand() ? units : 0;
  }
}
