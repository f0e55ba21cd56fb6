package storehouse.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class DemoStockTest {
  private static final DemoCatalogue CATALOGUE = DemoCatalogue.seeded(7);
  private static final List<DemoStock.Level> LEVELS = DemoStock.seeded(7, CATALOGUE);

  @Test
  void isTheSameForTheSameSeed() {
    assertThat(DemoStock.seeded(7, CATALOGUE)).isEqualTo(LEVELS);
  }

  @Test
  void mostGoodsAreThereSomeAreLowAndAFewAreSoldOut() {
    Set<String> stocked = LEVELS.stream().map(DemoStock.Level::sku).collect(Collectors.toSet());
    long soldOut =
        CATALOGUE.products().stream()
            .filter(p -> p.variants().stream().noneMatch(v -> stocked.contains(v.sku())))
            .count();
    assertThat(soldOut).isBetween(2L, 20L);
    assertThat(LEVELS).allMatch(level -> level.quantity() >= 1 && level.quantity() <= 120);
    assertThat(LEVELS.stream().filter(level -> level.quantity() < 5).count())
        .isBetween(10L, LEVELS.size() / 10L);
  }

  @Test
  void eachWarehouseKeepsMuchButNotEverything() {
    long variants = CATALOGUE.products().stream().mapToLong(p -> p.variants().size()).sum();
    for (String warehouse : DemoStock.WAREHOUSES) {
      assertThat(LEVELS.stream().filter(level -> level.warehouse().equals(warehouse)).count())
          .isBetween(variants / 2, variants * 9 / 10);
    }
  }
}
