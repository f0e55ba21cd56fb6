package storehouse.inventory;

/// A person decides how many units of a row are never promised, looking at `version`.
public record SetSafetyStock(
    String sku, String warehouse, long units, String reason, long version, String actor) {

  boolean isMet(StockView now) {
    return now.version() == version && now.safetyStock() == units;
  }

  /// The edit that brings a row there.
  EditStock from(StockView now) {
    long more = units - now.safetyStock();
    return new EditStock(
        sku,
        warehouse,
        more > 0 ? StockState.OUTSIDE : StockState.SAFETY_STOCK,
        more > 0 ? StockState.SAFETY_STOCK : StockState.OUTSIDE,
        Math.absExact(more),
        reason,
        version,
        actor);
  }
}
