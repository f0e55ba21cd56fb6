package storehouse.model.backoffice;

import org.jspecify.annotations.Nullable;

/// One of `POST /stock/receipts`: goods that arrived. The same reference, SKU and warehouse count
/// once, however often they are sent. `delivery` is the reference of the expected delivery that
/// they belong to, if there was one.
public record StockReceipt(
    String sku, String warehouse, long quantity, String reference, @Nullable String delivery) {

  public StockReceipt(String sku, String warehouse, long quantity, String reference) {
    this(sku, warehouse, quantity, reference, null);
  }
}
