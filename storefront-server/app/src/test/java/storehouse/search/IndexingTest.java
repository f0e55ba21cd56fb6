package storehouse.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class IndexingTest {

  private static final String FILE =
      "Handle,Title,Variant SKU,Variant Price,Variant Inventory Qty,Status\n"
          + "tray,Tray,TRAY,12.00,4,active\n"
          + "bowl,Bowl,BOWL,8.00,4,active\n";

  @Test
  void changesPricesAndWithdrawalsReachTheIndex() {
    try (SearchOnSolr shop = new SearchOnSolr()) {
      shop.load(FILE, 2);

      shop.imports.run("shopify", FILE.replace("Tray,", "Serving platter,"));
      SearchOnSolr.await(() -> shop.ask("platter").total() == 1);
      assertThat(shop.ask("tray").total()).isZero();

      shop.load(FILE.replace("8.00,4,active", "8.00,4,draft"), 1);
      assertThat(shop.ask("bowl").total()).isZero();
    }
  }

  private static long from50(SearchOnSolr shop) {
    return shop.search
        .query(
            new SearchQuery(
                "",
                null,
                List.of(),
                Map.of(),
                5_000L,
                null,
                SearchOnSolr.EUR,
                SortOrder.RELEVANCE,
                0,
                10))
        .total();
  }

  @Test
  void aNewPriceReachesTheIndexWhileEverybodyStillLooksAtTheOldOne() {
    try (SearchOnSolr shop = new SearchOnSolr()) {
      shop.load(FILE, 2);
      assertThat(from50(shop)).isZero();

      shop.pricing.prices(List.of("BOWL", "TRAY"), SearchOnSolr.EUR);
      shop.imports.run("shopify", FILE.replace("8.00", "80.00"));

      SearchOnSolr.await(
          () -> {
            shop.pricing.prices(List.of("BOWL", "TRAY"), SearchOnSolr.EUR);
            return from50(shop) == 1;
          });
    }
  }

  @Test
  void indexingEverythingAgainLosesNothing() {
    try (SearchOnSolr shop = new SearchOnSolr()) {
      shop.load(FILE, 2);

      shop.search.reindex();
      SearchOnSolr.await(() -> shop.pending() == 0);

      assertThat(shop.ask("").total()).isEqualTo(2);
    }
  }
}
