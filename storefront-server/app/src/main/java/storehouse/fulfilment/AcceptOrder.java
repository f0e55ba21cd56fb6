package storehouse.fulfilment;

import java.util.List;
import storehouse.model.shop.Address;

/// Hands an order to the warehouses that hold its reserved goods. `holdVersion` is the version of
/// the order's holds in which nothing held it any more.
public record AcceptOrder(
    long orderId, String orderNumber, Address shipTo, List<Line> lines, long holdVersion) {

  /// So many units of a SKU from this warehouse.
  public record Line(String sku, String warehouse, int quantity) {}
}
