package storehouse.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import storehouse.launcher.demo.goods.Kind;

final class DemoCatalogueTest {
  private static final DemoCatalogue CATALOGUE = DemoCatalogue.seeded(7);

  @Test
  void isTheSameForTheSameSeedAndNumbersDifferForAnother() {
    assertThat(DemoCatalogue.seeded(7).products().equals(CATALOGUE.products())).isTrue();
    assertThat(DemoCatalogue.seeded(8).products().equals(CATALOGUE.products())).isFalse();
  }

  @Test
  void isLargeAndVariedEnoughForAShop() {
    List<DemoProduct> products = CATALOGUE.products();
    List<String> categories = products.stream().map(DemoProduct::category).distinct().toList();
    assertThat(products.size()).isGreaterThanOrEqualTo(320);
    assertThat(categories).hasSizeGreaterThanOrEqualTo(12).allMatch(c -> c.contains(" > "));
    assertThat(products.stream().map(DemoProduct::kind).distinct().count())
        .isEqualTo(Kind.values().length)
        .isGreaterThanOrEqualTo(24);
    assertThat(CATALOGUE.pictures().size()).isLessThanOrEqualTo(350);
  }

  @Test
  void titlesHandlesSkusAndBarcodesAreUnique() {
    assertThat(CATALOGUE.products().stream().map(DemoProduct::title)).doesNotHaveDuplicates();
    assertThat(CATALOGUE.products().stream().map(DemoProduct::handle)).doesNotHaveDuplicates();
    assertThat(variants().stream().map(DemoVariant::sku)).doesNotHaveDuplicates();
    assertThat(variants().stream().map(DemoVariant::barcode)).doesNotHaveDuplicates();
    assertThat(CATALOGUE.products().stream().map(DemoProduct::bodyHtml)).doesNotHaveDuplicates();
  }

  @Test
  void barcodesAreInStoreNumbersWithAValidCheckDigit() {
    for (DemoVariant variant : variants()) {
      String barcode = variant.barcode();
      assertThat(barcode).matches("2\\d{12}");
      assertThat(Ean13.checkDigit(barcode.substring(0, 12))).isEqualTo(barcode.charAt(12) - '0');
    }
  }

  @Test
  void checkDigitIsTheOnePrintedOnARealBarcode() {
    assertThat(Ean13.checkDigit("400638133393")).isEqualTo(1);
  }

  @Test
  void pricesEndInNinetyOrNothingAndSalesAreBelowTheFormerPrice() {
    for (DemoVariant variant : variants()) {
      assertThat(variant.cents() % 100).as(variant.sku()).isIn(0, 90);
      variant.compareAtCents().ifPresent(c -> assertThat(c).isGreaterThan(variant.cents()));
    }
    long onSale = variants().stream().filter(v -> v.compareAtCents().isPresent()).count();
    assertThat(onSale).isBetween(1L, variants().size() / 4L);
  }

  @Test
  void eachVariantHasOneValueForEachOptionAndAStyleThatCanBeDrawn() {
    for (DemoProduct product : CATALOGUE.products()) {
      for (DemoVariant variant : product.variants()) {
        assertThat(variant.options()).hasSameSizeAs(product.optionNames());
        assertThat(variant.picture().style()).isBetween(0, product.kind().subject().styles() - 1);
      }
    }
  }

  @Test
  void eachStyleOfEachKindIsSold() {
    for (Kind kind : Kind.values()) {
      Collection<Integer> styles =
          CATALOGUE.pictures().stream()
              .filter(picture -> picture.kind() == kind)
              .map(PictureKey::style)
              .collect(Collectors.toSet());
      assertThat(styles).as(kind.name()).hasSize(kind.subject().styles());
    }
  }

  private static List<DemoVariant> variants() {
    return CATALOGUE.products().stream().flatMap(p -> p.variants().stream()).toList();
  }
}
