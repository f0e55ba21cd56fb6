package storehouse.order;

import java.util.List;
import storehouse.inventory.ReduceReservation;
import storehouse.model.shop.Address;

/// A change of an order as it is stored before anything is done for it: how the order is
/// afterwards, what is let go of in which warehouse, and how much goes back. Amounts are minor
/// units.
public record OrderChange(
    String what,
    Address address,
    List<Line> lines,
    long goods,
    long shipping,
    long discount,
    long tax,
    long total,
    long refund,
    List<ReduceReservation.Part> parts) {

  /// What stays of a SKU; nothing when `quantity` is 0.
  public record Line(String sku, int quantity, long lineTotal) {}
}
