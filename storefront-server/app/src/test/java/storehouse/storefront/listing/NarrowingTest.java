package storehouse.storefront.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import storehouse.search.Facet;
import storehouse.search.SearchQuery;
import storehouse.search.SortOrder;
import storehouse.storefront.frame.Query;
import storehouse.storefront.sample.SampleShop;

class NarrowingTest {

  private static final Currency EURO = Currency.getInstance("EUR");

  @Test
  void theAddressSaysWhatIsSearched() {
    Query query =
        Query.of("q", "mug")
            .with("brand", "Nordhus")
            .with("attr.colour", "red")
            .with("from", "20")
            .with("to", "x")
            .with("sort", "price_asc")
            .with("page", "2");
    SearchQuery search = Selection.of(query, "kitchen").asSearch(EURO);
    assertThat(search.text()).isEqualTo("mug");
    assertThat(search.category()).isEqualTo("kitchen");
    assertThat(search.brands()).containsExactly("Nordhus");
    assertThat(search.attributes()).containsEntry("colour", List.of("red"));
    assertThat(search.minPrice()).isEqualTo(2_000);
    assertThat(search.maxPrice()).isNull();
    assertThat(search.sort()).isEqualTo(SortOrder.PRICE_ASC);
    assertThat(search.page()).isEqualTo(2);
  }

  @Test
  void aChosenValueIsTakenOffByTheSameLink() {
    Narrowing narrowing = narrowing(Query.of("brand", "Nordhus").with("page", "3"));
    var choices = narrowing.facets(List.of(brands()), EURO).getFirst().choices();
    assertThat(choices.get(0).selected()).isTrue();
    assertThat(choices.get(0).href()).isEqualTo("/search");
    assertThat(choices.get(1).href()).isEqualTo("/search?brand=Nordhus&brand=W%26Sons");
  }

  @Test
  void whatIsSelectedBecomesAChip() {
    Query query =
        Query.of("q", "mug").with("category", "kitchen").with("from", "20").with("to", "50");
    assertThat(narrowing(query).chips(Map.of("kitchen", "Kitchen"), EURO))
        .extracting(ListingPage.Chip::label)
        .containsExactly("Kitchen", "€20.00 to €50.00");
    assertThat(narrowing(query).clearHref()).isEqualTo("/search?q=mug");
  }

  @Test
  void aPriceRangeFillsThePriceFields() {
    Facet prices =
        new Facet(
            "price",
            List.of(
                new Facet.Value("0-2500", "Up to €25", 3),
                new Facet.Value("2500-5000", "€25 to €50", 2)));
    var choices = narrowing(Query.NONE).facets(List.of(prices), EURO).getFirst().choices();
    assertThat(choices)
        .extracting(ListingPage.FacetChoice::href)
        .containsExactly("/search?to=25", "/search?from=25&to=50");
  }

  private static Facet brands() {
    return new Facet(
        "brand",
        List.of(new Facet.Value("Nordhus", "Nordhus", 4), new Facet.Value("W&Sons", "W&Sons", 2)));
  }

  private static Narrowing narrowing(Query query) {
    return new Narrowing(
        Selection.of(query, null),
        "/search",
        SampleShop.frame("").link(),
        SampleShop.frame("").text());
  }
}
