package storehouse.fulfilment;

import java.util.List;
import storehouse.model.shop.Address;

/// Changes an order that nobody has begun to pick: where it goes, and what is left out of it.
/// `change` counts the changes of an order from 1 on; `holdVersion` is that of the hold under which
/// it is made.
public record AmendOrder(
    long orderId, int change, long holdVersion, Address shipTo, List<Less> leftOut) {

  public AmendOrder {
    leftOut = List.copyOf(leftOut);
  }

  /// So many units less of a SKU from this warehouse.
  public record Less(String sku, String warehouse, int units) {}
}
