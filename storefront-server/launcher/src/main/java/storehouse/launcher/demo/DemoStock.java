package storehouse.launcher.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// What lies in the three warehouses when the demo shop opens.
public final class DemoStock {
  /// The warehouses' codes: Berlin, Leipzig, Hamburg.
  public static final List<String> WAREHOUSES = List.of("BER", "LEI", "HAM");

  private static final double SOLD_OUT = .02;
  private static final double LOW = .06;
  private static final double ELSEWHERE = .28;

  private DemoStock() {}

  /// @param quantity at least one: a warehouse without the SKU has no row
  public record Level(String sku, String warehouse, int quantity) {}

  /// The same seed gives the same stock. A few products are sold out everywhere, a few SKUs are low
  /// (1 to 4), the rest mostly lies between 10 and 120.
  public static List<Level> seeded(long seed, DemoCatalogue catalogue) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    List<Level> levels = new ArrayList<>();
    for (DemoProduct product : catalogue.products()) {
      if (random.nextDouble() < SOLD_OUT) {
        continue;
      }
      for (DemoVariant variant : product.variants()) {
        stock(levels, variant, random);
      }
    }
    return levels;
  }

  private static void stock(List<Level> levels, DemoVariant variant, RandomGenerator random) {
    int home = random.nextInt(WAREHOUSES.size());
    boolean low = random.nextDouble() < LOW;
    // Dear and heavy goods are stocked thinly.
    int most = variant.cents() > 50_000 ? 24 : variant.cents() > 15_000 ? 60 : 120;
    for (int i = 0; i < WAREHOUSES.size(); i++) {
      boolean kept = i == home || (!low && random.nextDouble() > ELSEWHERE);
      if (kept) {
        int quantity = low ? 1 + random.nextInt(4) : 10 + random.nextInt(most - 9);
        levels.add(new Level(variant.sku(), WAREHOUSES.get(i), quantity));
      }
    }
  }
}
