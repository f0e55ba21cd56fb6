package storehouse.inventory.sourcing;

import java.util.Comparator;
import java.util.Map;

/// A warehouse with units of what an order wants, by SKU.
record Source(Site site, int distance, Map<String, Long> units) {

  /// Nearest, then by priority, then the one with most to spare of what is scarcest there.
  static Comparator<Source> bestFirst(Map<String, Integer> wanted) {
    return Comparator.comparingInt(Source::distance)
        .thenComparingInt(source -> source.site().priority())
        .thenComparing(Comparator.comparingLong((Source source) -> source.spare(wanted)).reversed())
        .thenComparing(source -> source.site().warehouse());
  }

  long has(String sku) {
    return units.getOrDefault(sku, 0L);
  }

  private long spare(Map<String, Integer> wanted) {
    return wanted.keySet().stream().mapToLong(this::has).min().orElse(0);
  }

  /// Units of what is wanted that it could send.
  long share(Map<String, Long> open) {
    return open.entrySet().stream()
        .mapToLong(line -> Math.min(line.getValue(), has(line.getKey())))
        .sum();
  }
}
