package storehouse.inventory.sourcing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import storehouse.inventory.Allocation;
import storehouse.inventory.Destination;
import storehouse.inventory.ReserveStock;
import storehouse.inventory.StockView;
import storehouse.inventory.books.StockKey;

/// Decides which warehouse sends what: as few parcels as possible, from warehouses as near as
/// possible, then those with the better priority, then those with most to spare. What it hands out
/// is taken from its picture of the stock, so that the next order of a batch sees what is left.
public final class Sourcing {

  /// So few that nothing that is given back makes it reachable.
  private static final long CLOSED = Long.MIN_VALUE / 2;

  private final NavigableMap<StockKey, Long> available;
  private final Map<String, Site> sites;

  /// Over stock as it is: less than none where the safety stock is not filled, and out of reach
  /// where the warehouse is closed.
  public static Sourcing over(Collection<StockView> rows, Map<String, Site> sites) {
    Map<StockKey, Long> available = new HashMap<>();
    rows.forEach(
        row ->
            available.put(
                new StockKey(row.sku(), row.warehouse()),
                row.open() ? row.free() - row.safetyStock() : CLOSED));
    return new Sourcing(available, sites);
  }

  Sourcing(Map<StockKey, Long> available, Map<String, Site> sites) {
    this.available = new TreeMap<>(available);
    this.sites = sites;
  }

  /// Where each unit comes from; empty when the order cannot be served whole, which is when some
  /// SKU has fewer units in all warehouses together than are wanted.
  public Optional<List<Allocation>> allocate(
      List<ReserveStock.Line> lines, @Nullable Destination to) {
    Map<String, Integer> wanted = new TreeMap<>();
    lines.forEach(line -> wanted.merge(line.sku(), line.quantity(), Math::addExact));
    if (wanted.entrySet().stream().anyMatch(line -> left(line.getKey()) < line.getValue())) {
      return Optional.empty();
    }
    List<Allocation> taken = new ArrayList<>();
    for (Source source : FewestParcels.of(wanted, sources(wanted, to))) {
      take(source.site().warehouse(), wanted, taken);
    }
    return Optional.of(taken);
  }

  /// Those SKUs of which less is left than these lines want.
  public List<String> shortOf(List<ReserveStock.Line> lines) {
    return lines.stream()
        .filter(line -> left(line.sku()) < line.quantity())
        .map(ReserveStock.Line::sku)
        .toList();
  }

  /// Units of the SKU that are left, over all warehouses.
  public long left(String sku) {
    return rows(sku).values().stream().mapToLong(units -> Math.max(0, units)).sum();
  }

  /// Puts back what is free again after all.
  public void giveBack(Allocation part) {
    add(part, part.quantity());
  }

  /// Takes again what was given back for nothing.
  public void keep(Allocation part) {
    add(part, -part.quantity());
  }

  private NavigableMap<StockKey, Long> rows(String sku) {
    return available.subMap(new StockKey(sku, ""), true, new StockKey(sku, "\uffff"), true);
  }

  /// Every warehouse that has some of it, the best to send first.
  private List<Source> sources(Map<String, Integer> wanted, @Nullable Destination to) {
    Map<String, Source> sources = new TreeMap<>();
    for (String sku : wanted.keySet()) {
      rows(sku)
          .forEach(
              (key, units) -> {
                if (units > 0) {
                  sources
                      .computeIfAbsent(key.warehouse(), code -> source(code, to))
                      .units()
                      .put(sku, units);
                }
              });
    }
    return sources.values().stream().sorted(Source.bestFirst(wanted)).toList();
  }

  private Source source(String warehouse, @Nullable Destination to) {
    Site site = sites.getOrDefault(warehouse, Site.unknown(warehouse));
    return new Source(site, site.distance(to), new TreeMap<>());
  }

  private void take(String warehouse, Map<String, Integer> wanted, List<Allocation> taken) {
    for (String sku : List.copyOf(wanted.keySet())) {
      int open = wanted.getOrDefault(sku, 0);
      long there = available.getOrDefault(new StockKey(sku, warehouse), 0L);
      int part = (int) Math.min(open, Math.max(0, there));
      if (part > 0) {
        Allocation allocation = new Allocation(sku, warehouse, part);
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
