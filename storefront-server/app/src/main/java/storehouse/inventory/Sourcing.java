package storehouse.inventory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// Decides which warehouse sends what: one parcel where one warehouse has everything, else the
/// fewest parcels that a greedy choice finds. What it hands out is taken from its picture of the
/// stock, so that the next order of a batch sees what is left.
final class Sourcing {

  private final NavigableMap<StockKey, Long> available;

  Sourcing(Map<StockKey, Long> available) {
    this.available = new TreeMap<>(available);
  }

  /// Where each unit comes from; empty when the order cannot be served whole.
  Optional<List<Allocation>> allocate(List<ReserveStock.Line> lines) {
    Map<String, Integer> wanted = new TreeMap<>();
    lines.forEach(line -> wanted.merge(line.sku(), line.quantity(), Math::addExact));
    List<Allocation> taken = new ArrayList<>();
    while (!wanted.isEmpty()) {
      Optional<String> best =
          warehouses(wanted).stream()
              .max(
                  Comparator.comparingLong((String site) -> units(site, wanted))
                      .thenComparing(site -> spare(site, wanted))
                      .thenComparing(Comparator.reverseOrder()));
      if (best.isEmpty()) {
        taken.forEach(part -> add(part, part.quantity()));
        return Optional.empty();
      }
      take(best.get(), wanted, taken);
    }
    return Optional.of(taken);
  }

  long left(String sku) {
    return rows(sku).values().stream().mapToLong(Long::longValue).sum();
  }

  private NavigableMap<StockKey, Long> rows(String sku) {
    return available.subMap(new StockKey(sku, ""), true, new StockKey(sku, "\uffff"), true);
  }

  private TreeSet<String> warehouses(Map<String, Integer> wanted) {
    TreeSet<String> sites = new TreeSet<>();
    wanted
        .keySet()
        .forEach(
            sku ->
                rows(sku)
                    .forEach(
                        (key, count) -> {
                          if (count > 0) {
                            sites.add(key.warehouse());
                          }
                        }));
    return sites;
  }

  private long at(String sku, String site) {
    return Math.max(0, available.getOrDefault(new StockKey(sku, site), 0L));
  }

  private long units(String site, Map<String, Integer> wanted) {
    return wanted.entrySet().stream()
        .mapToLong(line -> Math.min(line.getValue(), at(line.getKey(), site)))
        .sum();
  }

  private long spare(String site, Map<String, Integer> wanted) {
    return wanted.keySet().stream().mapToLong(sku -> at(sku, site)).min().orElse(0);
  }

  private void take(String site, Map<String, Integer> wanted, List<Allocation> taken) {
    for (String sku : List.copyOf(wanted.keySet())) {
      int open = wanted.getOrDefault(sku, 0);
      int part = (int) Math.min(open, at(sku, site));
      if (part > 0) {
        Allocation allocation = new Allocation(sku, site, part);
        taken.add(allocation);
        add(allocation, -part);
        if (part == open) {
          wanted.remove(sku);
        } else {
          wanted.put(sku, open - part);
        }
      }
    }
  }

  private void add(Allocation allocation, long delta) {
    available.merge(new StockKey(allocation.sku(), allocation.warehouse()), delta, Long::sum);
  }
}
