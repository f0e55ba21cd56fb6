package storehouse.inventory.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import storehouse.inventory.Allocation;
import storehouse.inventory.Destination;
import storehouse.inventory.ReserveStock.Line;
import storehouse.inventory.books.StockKey;

class SourcingTest {

  private static final Map<String, Site> SITES =
      Map.of(
          "BER", new Site("BER", 0, "DE", "12099"),
          "HAM", new Site("HAM", 0, "DE", "20457"),
          "LEI", new Site("LEI", 1, "DE", "04356"),
          "VIE", new Site("VIE", 0, "AT", "1010"));

  private static StockKey at(String sku, String site) {
    return new StockKey(sku, site);
  }

  private static List<Allocation> sourced(
      Map<StockKey, Long> stock, @Nullable Destination to, Line... lines) {
    return new Sourcing(stock, SITES).allocate(List.of(lines), to).orElseThrow();
  }

  @Test
  void theNearestOfThoseThatHaveItSends() {
    Map<StockKey, Long> everywhere =
        Map.of(at("mug", "BER"), 1L, at("mug", "HAM"), 90L, at("mug", "VIE"), 5L);

    assertThat(sourced(everywhere, Destination.of("DE", "10969"), new Line("mug", 1)))
        .containsExactly(new Allocation("mug", "BER", 1));
    assertThat(sourced(everywhere, Destination.of("DE", " 22085"), new Line("mug", 1)))
        .containsExactly(new Allocation("mug", "HAM", 1));
    assertThat(sourced(everywhere, Destination.of("AT", "8010"), new Line("mug", 1)))
        .containsExactly(new Allocation("mug", "VIE", 1));
  }

  @Test
  void oneParcelFromAfarIsBetterThanTwoFromNearby() {
    Map<StockKey, Long> stock =
        Map.of(
            at("mug", "BER"), 1L, at("lid", "HAM"), 1L, at("mug", "VIE"), 1L, at("lid", "VIE"), 1L);

    assertThat(
            sourced(stock, Destination.of("DE", "10969"), new Line("mug", 1), new Line("lid", 1)))
        .extracting(Allocation::warehouse)
        .containsOnly("VIE");
  }

  @Test
  void ofWarehousesEquallyFarThePreferredSendsAndThenTheFullest() {
    Map<StockKey, Long> stock =
        Map.of(at("mug", "BER"), 2L, at("mug", "HAM"), 9L, at("mug", "LEI"), 99L);

    assertThat(sourced(stock, Destination.of("FR", "75001"), new Line("mug", 1)))
        .containsExactly(new Allocation("mug", "HAM", 1));
    assertThat(sourced(stock, null, new Line("mug", 1)))
        .containsExactly(new Allocation("mug", "HAM", 1));
  }

  @Test
  void aSplitTakesWhatTheNearestHasFirst() {
    Map<StockKey, Long> stock = Map.of(at("mug", "BER"), 2L, at("mug", "HAM"), 3L);

    assertThat(sourced(stock, Destination.of("DE", "10969"), new Line("mug", 4)))
        .containsExactly(new Allocation("mug", "BER", 2), new Allocation("mug", "HAM", 2));
  }

  @Test
  void whatTheFirstOrderOfABatchTakesTheNextOneDoesNotGet() {
    Sourcing sourcing = new Sourcing(Map.of(at("mug", "BER"), 3L), SITES);

    assertThat(sourcing.allocate(List.of(new Line("mug", 2)), null)).isPresent();
    assertThat(sourcing.allocate(List.of(new Line("mug", 2)), null)).isEmpty();
    assertThat(sourcing.left("mug")).isEqualTo(1);
    sourcing.giveBack(new Allocation("mug", "BER", 2));
    assertThat(sourcing.allocate(List.of(new Line("mug", 3)), null)).isPresent();
  }
}
