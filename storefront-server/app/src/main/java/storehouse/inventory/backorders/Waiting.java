package storehouse.inventory.backorders;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import storehouse.inventory.Destination;

/// An order waits for so many units of a SKU.
public record Waiting(long orderId, String sku, int units, @Nullable Destination to) {

  /// Units that are waited for, in the order of the SKUs.
  public static SortedMap<String, Long> bySku(Collection<Waiting> waiting) {
    SortedMap<String, Long> units = new TreeMap<>();
    waiting.forEach(part -> units.merge(part.sku(), (long) part.units(), Math::addExact));
    return units;
  }
}
