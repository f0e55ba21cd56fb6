package storehouse.inventory;

import org.jspecify.annotations.Nullable;

/// Goods that arrived. `reference` with SKU and warehouse counts once, however often it is sent.
/// `delivery` names the expected delivery that they belong to, if there was one.
public record ReceiveStock(
    String sku,
    String warehouse,
    long quantity,
    String reference,
    String actor,
    @Nullable String delivery) {

  public ReceiveStock(String sku, String warehouse, long quantity, String reference, String actor) {
    this(sku, warehouse, quantity, reference, actor, null);
  }
}
