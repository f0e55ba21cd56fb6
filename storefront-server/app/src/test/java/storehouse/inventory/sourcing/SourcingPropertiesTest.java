package storehouse.inventory.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import storehouse.inventory.Allocation;
import storehouse.inventory.ReserveStock.Line;
import storehouse.inventory.books.StockKey;

/// What holds for every stock and every order, tried on many small ones.
class SourcingPropertiesTest {

  private static final int CASES = 5_000;
  private static final List<String> SITES = List.of("BER", "HAM", "LEI", "MUC", "VIE");
  private static final List<String> SKUS = List.of("cup", "lid", "mug");

  /// A stock and an order, drawn from a seed.
  private record Case(long seed, Map<StockKey, Long> stock, List<Line> lines) {

    static Case of(long seed) {
      Random random = new Random(seed);
      Map<StockKey, Long> stock = new TreeMap<>();
      for (String site : SITES) {
        for (String sku : SKUS) {
          if (random.nextInt(3) > 0) {
            stock.put(new StockKey(sku, site), random.nextInt(6) - 1L);
          }
        }
      }
      List<Line> lines = new ArrayList<>();
      for (int line = 0; line <= random.nextInt(4); line++) {
        lines.add(new Line(SKUS.get(random.nextInt(SKUS.size())), 1 + random.nextInt(6)));
      }
      return new Case(seed, stock, lines);
    }

    Map<String, Integer> wanted() {
      return lines.stream().collect(Collectors.toMap(Line::sku, Line::quantity, Integer::sum));
    }

    long units(String sku) {
      return stock.entrySet().stream()
          .filter(row -> row.getKey().sku().equals(sku))
          .mapToLong(row -> Math.max(0, row.getValue()))
          .sum();
    }

    boolean canBeServed() {
      return wanted().entrySet().stream().allMatch(line -> units(line.getKey()) >= line.getValue());
    }

    Optional<List<Allocation>> allocated() {
      return new Sourcing(stock, Map.of()).allocate(lines, null);
    }

    /// By trying every set of warehouses.
    int fewestParcels() {
      int fewest = Integer.MAX_VALUE;
      for (int chosen = 0; chosen < 1 << SITES.size(); chosen++) {
        int mask = chosen;
        boolean enough =
            wanted().entrySet().stream()
                .allMatch(line -> units(line.getKey(), mask) >= line.getValue());
        if (enough) {
          fewest = Math.min(fewest, Integer.bitCount(chosen));
        }
      }
      return fewest;
    }

    private long units(String sku, int mask) {
      long sum = 0;
      for (int site = 0; site < SITES.size(); site++) {
        if ((mask & 1 << site) != 0) {
          sum += Math.max(0, stock.getOrDefault(new StockKey(sku, SITES.get(site)), 0L));
        }
      }
      return sum;
    }
  }

  private static void forEveryCase(Consumer<Case> property) {
    for (long seed = 0; seed < CASES; seed++) {
      property.accept(Case.of(seed));
    }
  }

  @Test
  void anOrderIsServedExactlyWhenWhatIsAvailableIsEnough() {
    forEveryCase(
        each ->
            assertThat(each.allocated().isPresent()).as("%s", each).isEqualTo(each.canBeServed()));
  }

  @Test
  void neverMoreThanAWarehouseHasAndExactlyWhatIsWanted() {
    forEveryCase(
        each -> {
          Map<StockKey, Long> taken = new HashMap<>();
          Map<String, Integer> got = new HashMap<>();
          for (Allocation part : each.allocated().orElse(List.of())) {
            taken.merge(
                new StockKey(part.sku(), part.warehouse()), (long) part.quantity(), Long::sum);
            got.merge(part.sku(), part.quantity(), Integer::sum);
            assertThat(part.quantity()).as("%s", each).isPositive();
          }
          taken.forEach(
              (key, units) ->
                  assertThat(units).as("%s", each).isLessThanOrEqualTo(each.stock().get(key)));
          if (!got.isEmpty()) {
            assertThat(got).as("%s", each).isEqualTo(each.wanted());
          }
        });
  }

  @Test
  void thereIsNoWayWithFewerParcels() {
    forEveryCase(
        each ->
            each.allocated()
                .ifPresent(
                    parts ->
                        assertThat(parts.stream().map(Allocation::warehouse).distinct().count())
                            .as("%s", each)
                            .isEqualTo(each.fewestParcels())));
  }

  @Test
  void manyWarehousesAreServedFromTheLargestShares() {
    Map<StockKey, Long> stock = new HashMap<>();
    for (int site = 0; site < 30; site++) {
      stock.put(new StockKey("mug", "S" + (10 + site)), site == 17 ? 5L : 1L);
    }

    assertThat(new Sourcing(stock, Map.of()).allocate(List.of(new Line("mug", 7)), null))
        .hasValueSatisfying(
            parts -> {
              assertThat(parts).hasSize(3).contains(new Allocation("mug", "S27", 5));
              assertThat(parts.stream().mapToInt(Allocation::quantity).sum()).isEqualTo(7);
            });
  }
}
