package storehouse.inventory;

import java.util.Locale;

/// Why units changed their state.
public enum MovementType {
  RECEIPT,
  SALE,
  ADJUSTMENT,
  DAMAGE,
  HOLD,
  RELEASE,
  DISPOSAL,
  SAFETY_STOCK,
  EXPECTED,
  TRANSFER_OUT,
  TRANSFER_IN,
  COUNT,
  DISCREPANCY;

  /// What events call it; a sale has left as a shipment.
  public String cause() {
    return this == SALE ? "shipment" : name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// A sale takes what was reserved before, and what is expected is not promised yet.
  public boolean changesWhatIsPromised() {
    return switch (this) {
      case SALE, EXPECTED -> false;
      case RECEIPT,
          ADJUSTMENT,
          DAMAGE,
          HOLD,
          RELEASE,
          DISPOSAL,
          SAFETY_STOCK,
          TRANSFER_OUT,
          TRANSFER_IN,
          COUNT,
          DISCREPANCY ->
          true;
    };
  }

  /// What a person does who moves units so, within one warehouse; both are states of on hand, the
  /// outside, or safety stock.
  static MovementType ofEdit(StockState from, StockState to) {
    if (from == StockState.SAFETY_STOCK || to == StockState.SAFETY_STOCK) {
      return SAFETY_STOCK;
    }
    return switch (to) {
      case DAMAGED -> DAMAGE;
      case QUALITY_HOLD -> HOLD;
      case SELLABLE -> from == StockState.OUTSIDE ? ADJUSTMENT : RELEASE;
      case OUTSIDE -> from == StockState.SELLABLE ? ADJUSTMENT : DISPOSAL;
      case INCOMING, IN_TRANSIT, SAFETY_STOCK ->
          throw new IllegalArgumentException("People do not move units to " + to);
    };
  }
}
