package storehouse.launcher.demo.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import storehouse.launcher.demo.DemoProduct;
import storehouse.launcher.demo.DemoVariant;
import storehouse.launcher.demo.goods.Companions;
import storehouse.launcher.demo.goods.Kind;

/// Chooses what goes into an order: a few products sell much, most sell a little, and some are
/// bought together.
final class Basket {
  private static final double BY_TASTE = .5;
  private static final double WITH_COMPANION = .68;
  private static final double ONE_MORE = .52;
  private static final int MOST_LINES = 7;
  private static final Set<Kind> BOUGHT_IN_NUMBERS =
      Set.of(Kind.MUG, Kind.CHAIR, Kind.CUSHION, Kind.CANDLE, Kind.T_SHIRT);

  private final List<DemoProduct> byPopularity;
  private final Map<Kind, List<DemoProduct>> byKind = new EnumMap<>(Kind.class);
  private final RandomGenerator random;

  Basket(List<DemoProduct> products, RandomGenerator random) {
    this.random = random;
    this.byPopularity = ranked(products);
    for (DemoProduct product : byPopularity) {
      byKind.computeIfAbsent(product.kind(), kind -> new ArrayList<>()).add(product);
    }
  }

  /// By chance, but mugs before sofas: what costs four times as much is half as likely to lead.
  private List<DemoProduct> ranked(List<DemoProduct> products) {
    Map<DemoProduct, Double> ranks = new IdentityHashMap<>();
    for (DemoProduct product : products) {
      double price = product.variants().getFirst().cents();
      ranks.put(product, -Math.log(1 - random.nextDouble()) * Math.sqrt(price));
    }
    return products.stream().sorted(Comparator.comparing(ranks::get)).toList();
  }

  List<DemoOrder.Line> filledBy(Shopper shopper) {
    Set<DemoProduct> chosen = new LinkedHashSet<>();
    DemoProduct latest = first(shopper);
    chosen.add(latest);
    while (chosen.size() < MOST_LINES && random.nextDouble() < ONE_MORE) {
      latest = next(latest);
      chosen.add(latest);
    }
    return chosen.stream().map(this::line).toList();
  }

  private DemoProduct first(Shopper shopper) {
    if (random.nextDouble() < BY_TASTE) {
      Kind kind = shopper.taste().get(random.nextInt(shopper.taste().size()));
      return popular(byKind.getOrDefault(kind, byPopularity));
    }
    return popular(byPopularity);
  }

  private DemoProduct next(DemoProduct latest) {
    List<Kind> companions = Companions.of(latest.kind());
    if (companions.isEmpty() || random.nextDouble() > WITH_COMPANION) {
      return popular(byPopularity);
    }
    Kind kind = companions.get(random.nextInt(companions.size()));
    List<DemoProduct> choice = byKind.getOrDefault(kind, byPopularity);
    // Each product has its own favourites among a companion kind: a certain kettle and its teapot.
    int favourite = Math.floorMod(latest.handle().hashCode(), choice.size());
    int further = random.nextDouble() < .6 ? 0 : random.nextInt(choice.size());
    return choice.get((favourite + further) % choice.size());
  }

  /// Zipf's law, softened at the head: the n-th product sells as 1 / (n + 8)^0.9.
  private DemoProduct popular(List<DemoProduct> ranked) {
    double sum = 0;
    for (int i = 0; i < ranked.size(); i++) {
      sum += weight(i);
    }
    double at = random.nextDouble() * sum;
    for (int i = 0; i < ranked.size(); i++) {
      at -= weight(i);
      if (at <= 0) {
        return ranked.get(i);
      }
    }
    return ranked.getLast();
  }

  private static double weight(int rank) {
    return 1 / Math.pow(rank + 8, .9);
  }

  private DemoOrder.Line line(DemoProduct product) {
    List<DemoVariant> variants = product.variants();
    // The colour on the cover sells best.
    int at = Math.min(random.nextInt(variants.size()), random.nextInt(variants.size()));
    DemoVariant variant = variants.get(at);
    int quantity = 1;
    if (BOUGHT_IN_NUMBERS.contains(product.kind()) && random.nextBoolean()) {
      quantity += 1 + random.nextInt(product.kind() == Kind.CHAIR ? 5 : 3);
    }
    String description = product.title() + ", " + String.join(", ", variant.options());
    return new DemoOrder.Line(variant.sku(), description, quantity, variant.cents());
  }
}
