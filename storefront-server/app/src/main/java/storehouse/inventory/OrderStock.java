package storehouse.inventory;

import java.util.List;
import java.util.Map;

/// What an order has: units that are reserved and not shipped yet, and units by SKU that it waits
/// for.
public record OrderStock(List<Allocation> reserved, Map<String, Integer> waiting) {

  public static final OrderStock NOTHING = new OrderStock(List.of(), Map.of());

  public boolean waits() {
    return !waiting.isEmpty();
  }
}
