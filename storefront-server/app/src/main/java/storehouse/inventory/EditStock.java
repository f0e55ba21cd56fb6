package storehouse.inventory;

/// A person moves units of one row from one state to another, looking at `version`. From or to
/// OUTSIDE corrects what is on hand.
public record EditStock(
    String sku,
    String warehouse,
    StockState from,
    StockState to,
    long quantity,
    String reason,
    long version,
    String actor) {

  /// A correction of sellable units by so many more or, when negative, fewer.
  public static EditStock adjustment(AdjustStock edit) {
    boolean more = edit.delta() > 0;
    return new EditStock(
        edit.sku(),
        edit.warehouse(),
        more ? StockState.OUTSIDE : StockState.SELLABLE,
        more ? StockState.SELLABLE : StockState.OUTSIDE,
        Math.absExact(edit.delta()),
        edit.reason(),
        edit.version(),
        edit.actor());
  }
}
