package storehouse.inventory;

import java.util.List;

/// Lets go of some units of what is reserved for an order.
public record ReduceReservation(long orderId, List<Part> parts) {

  public ReduceReservation {
    parts = List.copyOf(parts);
  }

  /// In this warehouse `after` units stay of the `before` that were reserved when it was decided:
  /// where there are not so many any more it was done already, or the order was given up.
  public record Part(String sku, String warehouse, int before, int after) {}
}
