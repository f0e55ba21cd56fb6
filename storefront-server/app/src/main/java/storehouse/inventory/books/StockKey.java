package storehouse.inventory.books;

/// A SKU in a warehouse. Rows are always touched in this order, so that transactions do not
/// deadlock.
public record StockKey(String sku, String warehouse) implements Comparable<StockKey> {

  @Override
  public int compareTo(StockKey other) {
    int bySku = sku.compareTo(other.sku);
    return bySku != 0 ? bySku : warehouse.compareTo(other.warehouse);
  }

  @Override
  public String toString() {
    return sku + "@" + warehouse;
  }
}
