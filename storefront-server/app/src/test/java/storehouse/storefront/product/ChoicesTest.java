package storehouse.storefront.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import storehouse.catalog.ImageView;
import storehouse.catalog.VariantView;
import storehouse.storefront.sample.SampleShop;

class ChoicesTest {

  private final VariantView redSmall = variant("RED-S", "Red", "S");
  private final VariantView redLarge = variant("RED-L", "Red", "L");
  private final VariantView blueSmall = variant("BLUE-S", "Blue", "S");
  private final List<VariantView> all = List.of(redSmall, redLarge, blueSmall);

  @Test
  void anotherColourKeepsTheSize() {
    assertThat(hrefs(redSmall, Set.of("RED-S", "RED-L", "BLUE-S"), 0))
        .containsExactly("/p/shirt?sku=RED-S", "/p/shirt?sku=BLUE-S");
  }

  @Test
  void aSizeThatAColourLacksLeadsToAColourThatHasIt() {
    assertThat(hrefs(blueSmall, Set.of("RED-S", "RED-L", "BLUE-S"), 1))
        .containsExactly("/p/shirt?sku=BLUE-S", "/p/shirt?sku=RED-L");
  }

  @Test
  void whatIsSoldOutStaysVisible() {
    var groups = new Choices(all, redSmall, Set.of("RED-S"), "shirt").groups(links());
    assertThat(groups.getFirst().choices())
        .extracting(ProductPage.Choice::value, ProductPage.Choice::sellable)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Red", true),
            org.assertj.core.groups.Tuple.tuple("Blue", false));
  }

  @Test
  void onlyWhatLooksDifferentIsChosenByPicture() {
    var groups = new Choices(all, redSmall, Set.of(), "shirt").groups(links());
    assertThat(groups.get(0).choices()).allMatch(choice -> choice.picture() != null);
    assertThat(groups.get(1).choices()).allMatch(choice -> choice.picture() == null);
  }

  @Test
  void oneVariantAloneIsNoChoice() {
    VariantView only = new VariantView("ONE", "One", Map.of(), null, 100, null);
    assertThat(new Choices(List.of(only), only, Set.of("ONE"), "one").groups(links())).isEmpty();
  }

  private List<String> hrefs(VariantView chosen, Set<String> sellable, int group) {
    return new Choices(all, chosen, sellable, "shirt")
        .groups(links()).get(group).choices().stream().map(ProductPage.Choice::href).toList();
  }

  private static storehouse.storefront.frame.Links links() {
    return SampleShop.frame("").link();
  }

  private static VariantView variant(String sku, String colour, String size) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("Colour", colour);
    options.put("Size", size);
    ImageView image = new ImageView("/media/" + colour, 1200, 1200, colour);
    return new VariantView(sku, sku, options, null, 200, image);
  }
}
