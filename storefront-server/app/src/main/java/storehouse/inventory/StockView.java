package storehouse.inventory;

/// Stock of one SKU in one warehouse, in units. On hand contains reserved, damaged and held units;
/// `incoming` (from suppliers) and `inTransit` (from other warehouses) are not on hand yet.
/// `version` counts people's edits. A row that is not `open` promises nothing: its warehouse takes
/// no orders, or the article is not released yet.
public record StockView(
    String sku,
    String warehouse,
    long onHand,
    long reserved,
    long damaged,
    long qualityHold,
    long safetyStock,
    long incoming,
    long inTransit,
    long version,
    boolean open) {

  /// What can be promised now. Never below 0: more safety stock than there is free promises
  /// nothing.
  public long available() {
    return open ? Math.max(0, free() - safetyStock) : 0;
  }

  /// Sellable units that are not reserved: what a person may still move, write off or send away.
  public long free() {
    return onHand - reserved - damaged - qualityHold;
  }

  /// Units in a state, where this row counts it.
  public long in(StockState state) {
    return switch (state) {
      case OUTSIDE -> 0;
      case SELLABLE -> onHand - damaged - qualityHold;
      case DAMAGED -> damaged;
      case QUALITY_HOLD -> qualityHold;
      case INCOMING -> incoming;
      case IN_TRANSIT -> inTransit;
      case SAFETY_STOCK -> safetyStock;
    };
  }
}
