package storehouse.inventory;

/// Stock of one SKU in one warehouse, in units. `version` counts people's edits.
public record StockView(String sku, String warehouse, long onHand, long reserved, long version) {

  public long available() {
    return onHand - reserved;
  }
}
