package storehouse.inventory.books;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import storehouse.inventory.Allocation;

/// Units per stock row, in key order.
public final class Sums {

  private Sums() {}

  public static SortedMap<StockKey, Long> of(Collection<List<Allocation>> allocations) {
    SortedMap<StockKey, Long> sums = new TreeMap<>();
    allocations.stream().flatMap(List::stream).forEach(part -> add(sums, part, part.quantity()));
    return sums;
  }

  /// What is taken beyond what was held before.
  public static SortedMap<StockKey, Long> more(
      Collection<List<Allocation>> taken, Collection<List<Allocation>> held) {
    SortedMap<StockKey, Long> net = of(taken);
    held.stream().flatMap(List::stream).forEach(part -> add(net, part, -part.quantity()));
    net.values().removeIf(units -> units <= 0);
    return net;
  }

  private static void add(SortedMap<StockKey, Long> sums, Allocation part, long units) {
    sums.merge(new StockKey(part.sku(), part.warehouse()), units, Math::addExact);
  }
}
