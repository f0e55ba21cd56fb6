package storehouse.backoffice.stock;

import storehouse.model.backoffice.StockLevel;

/// What a person may do to the stock of one warehouse: units go from one state to another.
public enum EditKind {
  CORRECT("OUTSIDE", "SELLABLE"),
  DAMAGE("SELLABLE", "DAMAGED"),
  HOLD("SELLABLE", "QUALITY_HOLD"),
  RELEASE("QUALITY_HOLD", "SELLABLE"),
  REPAIR("DAMAGED", "SELLABLE"),
  DISPOSE("DAMAGED", "OUTSIDE"),
  SAFETY("OUTSIDE", "SAFETY_STOCK");

  private final String from;
  private final String to;

  EditKind(String from, String to) {
    this.from = from;
    this.to = to;
  }

  String from() {
    return from;
  }

  String to() {
    return to;
  }

  /// A correction is typed with its sign, everything else as a number of units.
  boolean isSigned() {
    return this == CORRECT;
  }

  /// How the stock stands after so many units; safety stock is set, the others move units.
  StockLevel after(StockLevel now, long units) {
    return switch (this) {
      case CORRECT -> with(now, units, 0, 0, now.safetyStock());
      case DAMAGE -> with(now, 0, units, 0, now.safetyStock());
      case HOLD -> with(now, 0, 0, units, now.safetyStock());
      case RELEASE -> with(now, 0, 0, -units, now.safetyStock());
      case REPAIR -> with(now, 0, -units, 0, now.safetyStock());
      case DISPOSE -> with(now, -units, -units, 0, now.safetyStock());
      case SAFETY -> with(now, 0, 0, 0, units);
    };
  }

  private static StockLevel with(
      StockLevel now, long onHand, long damaged, long held, long safetyStock) {
    long free = now.free() + onHand - damaged - held;
    return new StockLevel(
        now.warehouse(),
        now.onHand() + onHand,
        now.reserved(),
        now.open() ? Math.max(0, free - safetyStock) : 0,
        now.version(),
        now.damaged() + damaged,
        now.qualityHold() + held,
        safetyStock,
        now.incoming(),
        now.inTransit(),
        now.open());
  }
}
