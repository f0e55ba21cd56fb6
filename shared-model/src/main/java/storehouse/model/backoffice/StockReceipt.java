package storehouse.model.backoffice;

import org.jspecify.annotations.Nullable;

/// One of `POST /stock/receipts`: goods that arrived. The same reference, SKU and warehouse count
/// once, however often they are sent. `delivery` is the reference of the expected delivery that
/// they belong to, if there was one.
public record StockReceipt(
    String sku, String warehouse, long quantity, String reference, @Nullable String delivery) {

  /// Goods that nobody had announced. No second constructor: with two, the shop could not read it
  /// from JSON.
  public static StockReceipt unannounced(
      String sku, String warehouse, long quantity, String reference) {
    return new StockReceipt(sku, warehouse, quantity, reference, null);
  }
}
