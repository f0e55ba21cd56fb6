package storehouse.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import storehouse.search.index.SolrIndex;

final class SearchTest {

  private static final String FILE =
      """
      Handle,Title,Body (HTML),Vendor,Type,Option1 Name,Option1 Value,Variant SKU,Variant Price,Variant Inventory Qty,Variant Barcode,Status
      mug,Stoneware mug,<p>Holds tea</p>,Hearth,Home > Kitchen,Colour,Red,MUG-R,9.90,5,4006381333931,active
      mug,,,,,Colour,Blue,MUG-B,9.90,5,,
      kettle,Steel kettle,Boils water,Hearth,Home > Kitchen,,,KET-1,45.00,0,,active
      scarf,Wool scarf,Warm in winter,Northwind,Clothing,Color,Red,SCA-R,30.00,3,,active
      laptop,Slim notebook computer,14 inch,Volt,Electronics,,,LAP-1,900.00,2,,active
      hidden,Hidden mug,,Hearth,Home > Kitchen,,,HID-1,1.00,2,,draft
      """;

  private static final SearchOnSolr SHOP = new SearchOnSolr();

  @BeforeAll
  static void open() {
    SHOP.load(FILE, 4);
    SearchOnSolr.await(() -> inStock("mug") && inStock("scarf") && inStock("laptop"));
  }

  @AfterAll
  static void close() {
    SHOP.close();
  }

  private static boolean inStock(String slug) {
    return SHOP.ask("").hits().stream().anyMatch(hit -> hit.slug().equals(slug) && hit.inStock());
  }

  private static List<String> slugs(SearchPage page) {
    return page.hits().stream().map(SearchHit::slug).toList();
  }

  private static SearchQuery narrowed(
      @Nullable String category,
      Map<String, List<String>> attributes,
      @Nullable Long maxPrice,
      SortOrder sort) {
    return new SearchQuery(
        "", category, List.of(), attributes, null, maxPrice, SearchOnSolr.EUR, sort, 0, 10);
  }

  @Test
  void wordsAreFoundInAnyFormInTitleBrandCategoryAndText() {
    assertThat(slugs(SHOP.ask("mugs"))).containsExactly("mug");
    assertThat(slugs(SHOP.ask("northwind"))).containsExactly("scarf");
    assertThat(slugs(SHOP.ask("kitchen"))).containsExactlyInAnyOrder("mug", "kettle");
    assertThat(slugs(SHOP.ask("boiling water"))).containsExactly("kettle");
  }

  @Test
  void synonymsFindTheSameThing() {
    assertThat(slugs(SHOP.ask("laptop"))).containsExactly("laptop");
  }

  @Test
  void codesFindTheirProductAndVariant() {
    assertThat(SHOP.ask("mug-b").hits()).first().extracting("sku").isEqualTo("MUG-B");
    assertThat(SHOP.ask("4006381333931").hits()).first().extracting("slug").isEqualTo("mug");
  }

  @Test
  void whoAsksForAColourIsShownThatVariant() {
    assertThat(SHOP.ask("blue mug").hits()).first().extracting("sku").isEqualTo("MUG-B");
  }

  @Test
  void unpublishedProductsAreNotFound() {
    assertThat(slugs(SHOP.ask("hidden"))).isEmpty();
  }

  @Test
  void aMisspelledWordIsAnsweredWithABetterOne() {
    SearchPage page = SHOP.ask("ketle");

    assertThat(page.total()).isZero();
    assertThat(page.didYouMean()).isEqualTo("kettle");
    assertThat(SHOP.ask("kettle").didYouMean()).isNull();
  }

  @Test
  void facetsCountWhatEachValueLeaves() {
    SearchPage page = SHOP.ask("");

    assertThat(page.facets())
        .extracting(Facet::field)
        .containsExactly("category", "brand", "price", "colour");
    assertThat(page.facets().getFirst().values())
        .contains(
            new Facet.Value("home", "Home", 2),
            new Facet.Value("kitchen", "Kitchen", 2),
            new Facet.Value("clothing", "Clothing", 1));
    assertThat(page.facets().get(2).values())
        .contains(new Facet.Value("2500-5000", "€25 – €50", 2));
    assertThat(page.facets().getLast().values())
        .containsExactly(new Facet.Value("Red", "Red", 2), new Facet.Value("Blue", "Blue", 1));
  }

  @Test
  void filtersNarrowAndSortsOrder() {
    assertThat(slugs(SHOP.search.query(narrowed("home", Map.of(), null, SortOrder.PRICE_DESC))))
        .containsExactly("kettle", "mug");
    assertThat(
            slugs(
                SHOP.search.query(
                    narrowed(null, Map.of("colour", List.of("Red")), null, SortOrder.PRICE_ASC))))
        .containsExactly("mug", "scarf");
    assertThat(slugs(SHOP.search.query(narrowed(null, Map.of(), 3_000L, SortOrder.PRICE_DESC))))
        .containsExactly("scarf", "mug");
  }

  @Test
  void completionsOfferCategoriesBrandsAndProducts() {
    assertThat(SHOP.search.suggest("kit", 8))
        .containsExactly(new Suggestion("Kitchen", Suggestion.Type.CATEGORY, "kitchen"));
    assertThat(SHOP.search.suggest("hea", 8))
        .first()
        .isEqualTo(new Suggestion("Hearth", Suggestion.Type.BRAND, "Hearth"));
    assertThat(SHOP.search.suggest("wool sc", 8))
        .containsExactly(new Suggestion("Wool scarf", Suggestion.Type.PRODUCT, "scarf"));
  }

  @Test
  void nobodyFindsWhatIsNotSoldInTheirCurrency() {
    SearchQuery inPounds = SearchQuery.text("", java.util.Currency.getInstance("GBP"), 10);

    assertThat(SHOP.search.query(inPounds).total()).isZero();
  }

  @Test
  void operatorsAndBracketsInTheTextDoNoHarm() {
    for (String text : List.of("mug)", "\"mug", "title:mug", "*:*", "mug AND", "-", "{!func}1")) {
      assertThat(SHOP.ask(text).page()).isZero();
    }
  }

  @Test
  void solrThatIsAwayIsSaidSo() {
    try (SolrIndex nowhere = new SolrIndex("http://127.0.0.1:1/solr", "products")) {
      assertThatThrownBy(() -> nowhere.query(new org.apache.solr.client.solrj.SolrQuery("*:*")))
          .isInstanceOf(SearchUnavailable.class);
    }
  }
}
