package storehouse.model.backoffice;

/// One row of `GET /stock/{sku}`. On hand contains reserved, damaged and held units. `available` is
/// what can be promised: on hand less reserved, damaged, held and safety stock, and 0 where the
/// warehouse is closed (not `open`). `incoming` and `inTransit` are not on hand yet. `version`
/// counts people’s edits.
public record StockLevel(
    String warehouse,
    long onHand,
    long reserved,
    long available,
    long version,
    long damaged,
    long qualityHold,
    long safetyStock,
    long incoming,
    long inTransit,
    boolean open) {

  /// Sellable units that are not reserved.
  public long free() {
    return onHand - reserved - damaged - qualityHold;
  }
}
