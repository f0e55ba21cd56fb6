package storehouse.launcher.demo.history;

import java.util.List;
import java.util.random.RandomGenerator;
import storehouse.launcher.demo.goods.Kind;

/// Somebody who buys, from somewhere, and with a taste that shows in each order.
record Shopper(String number, String country, List<Kind> taste) {
  private static final List<String> COUNTRIES =
      List.of("Germany", "Austria", "Netherlands", "France", "Belgium", "Denmark");
  private static final double[] SHARES = {.72, .83, .90, .95, .98, 1};

  static Shopper number(int number, RandomGenerator random) {
    double share = random.nextDouble();
    int country = 0;
    while (SHARES[country] < share) {
      country++;
    }
    Kind[] kinds = Kind.values();
    List<Kind> taste = random.ints(3, 0, kinds.length).mapToObj(i -> kinds[i]).distinct().toList();
    return new Shopper(String.valueOf(number), COUNTRIES.get(country), taste);
  }
}
