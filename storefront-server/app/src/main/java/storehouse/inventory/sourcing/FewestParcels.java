package storehouse.inventory.sourcing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Chooses the fewest warehouses that have everything together. Up to four parcels out of twenty
/// warehouses are found by looking at every choice, the best warehouses first; beyond that the one
/// with the largest share of what is open is taken again and again.
final class FewestParcels {

  private static final int MAX_PARCELS = 4;
  private static final int MAX_SOURCES = 20;

  private final Map<String, Integer> wanted;
  private final List<Source> sources;

  private FewestParcels(Map<String, Integer> wanted, List<Source> sources) {
    this.wanted = wanted;
    this.sources = sources;
  }

  /// The sources stand best first and have everything together; so does the answer.
  static List<Source> of(Map<String, Integer> wanted, List<Source> sources) {
    FewestParcels search = new FewestParcels(wanted, sources);
    if (sources.size() <= MAX_SOURCES) {
      for (int parcels = 1; parcels <= Math.min(MAX_PARCELS, sources.size()); parcels++) {
        List<Source> found = search.choose(parcels, 0, List.of());
        if (found != null) {
          return found;
        }
      }
    }
    return search.greedy();
  }

  /// The first choice of so many more sources, from this one on, that has everything.
  private @Nullable List<Source> choose(int more, int from, List<Source> chosen) {
    if (more == 0) {
      return hasAll(chosen) ? chosen : null;
    }
    for (int index = from; index <= sources.size() - more; index++) {
      List<Source> longer = new ArrayList<>(chosen);
      longer.add(sources.get(index));
      List<Source> found = choose(more - 1, index + 1, longer);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private boolean hasAll(List<Source> chosen) {
    return wanted.entrySet().stream()
        .allMatch(
            line ->
                chosen.stream().mapToLong(source -> source.has(line.getKey())).sum()
                    >= line.getValue());
  }

  private List<Source> greedy() {
    Map<String, Long> open = new HashMap<>();
    wanted.forEach((sku, units) -> open.put(sku, units.longValue()));
    List<Source> rest = new ArrayList<>(sources);
    List<Source> chosen = new ArrayList<>();
    while (open.values().stream().anyMatch(units -> units > 0)) {
      Source best = rest.getFirst();
      for (Source source : rest) {
        best = source.share(open) > best.share(open) ? source : best;
      }
      Source next = best;
      rest.remove(next);
      chosen.add(next);
      open.replaceAll((sku, units) -> Math.max(0, units - next.has(sku)));
    }
    return chosen;
  }
}
