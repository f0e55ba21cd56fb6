package storehouse.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import storehouse.catalog.CategoryView;
import storehouse.catalog.ProductView;
import storehouse.catalog.VariantView;
import storehouse.model.backoffice.ImportStatus;
import storehouse.model.backoffice.ImportStatus.RowError;

final class ShopifyImportTest {

  private static final String HEADER =
      "Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,"
          + "Variant SKU,Variant Grams,Variant Inventory Qty,Variant Price,Variant Barcode,"
          + "Image Src,Image Position,Image Alt Text,Status\n";
  private static final String MUG =
      "mug,Mug,<p>Holds <b>tea</b></p><script>x</script>,Hearth,Home > Kitchen,,true,Colour,Red,"
          + "MUG-R,350,12,9.90,'0400000000017,,,,active\n"
          + "mug,,,,,,,,Blue,MUG-B,350,0,9.90,,,,,\n";

  private final ImportsOnDatabase imports = new ImportsOnDatabase();

  @AfterEach
  void close() {
    imports.close();
  }

  private ProductView product(String slug) {
    return imports.database.catalogue.bySlug(slug).orElseThrow();
  }

  @Test
  void rowsOfOneHandleBecomeOneProductWithVariants() {
    ImportStatus status = imports.run("shopify", HEADER + MUG);

    assertThat(status.state()).isEqualTo("DONE");
    assertThat(status.productsCreated()).isEqualTo(1);
    assertThat(status.rowsRead()).isEqualTo(2);
    assertThat(status.rowsTotal()).isEqualTo(2);
    ProductView mug = product("mug");
    assertThat(mug.title()).isEqualTo("Mug");
    assertThat(mug.brand()).isEqualTo("Hearth");
    assertThat(mug.descriptionHtml()).isEqualTo("<p>Holds <b>tea</b></p>");
    assertThat(mug.variants()).extracting(VariantView::sku).containsExactly("MUG-R", "MUG-B");
    assertThat(mug.variants().getFirst().options()).isEqualTo(Map.of("Colour", "Red"));
    assertThat(mug.variants().getFirst().barcode()).isEqualTo("0400000000017");
    assertThat(mug.categories()).extracting("path").containsExactly("Home > Kitchen");
  }

  @Test
  void eachProductAnnouncesItselfAndItsVariantsOnce() {
    imports.run("shopify", HEADER + MUG);
    imports.run("shopify", HEADER + MUG);

    assertThat(imports.database.texts("select type from outbox order by position"))
        .containsExactly(
            "catalog.ProductChanged.v1", "catalog.VariantListed.v1", "catalog.VariantListed.v1");
    assertThat(imports.database.texts("select payload from outbox where type like '%Listed%'"))
        .first()
        .asString()
        .contains("\"sku\":\"MUG-R\"", "\"minorUnits\":990", "\"initialQuantity\":12");
  }

  @Test
  void repeatingAnImportChangesNothing() {
    imports.run("shopify", HEADER + MUG);

    ImportStatus again = imports.run("shopify", HEADER + MUG);

    assertThat(again.productsUnchanged()).isEqualTo(1);
    assertThat(again.productsCreated() + again.productsUpdated()).isZero();
    assertThat(imports.database.count("product")).isEqualTo(1);
    assertThat(imports.database.count("variant")).isEqualTo(2);
  }

  @Test
  void changedRowsUpdateTheProductAndKeepItsAddress() {
    imports.run("shopify", HEADER + MUG);
    long id = product("mug").id();

    ImportStatus again =
        imports.run("shopify", HEADER + MUG.replace("mug,Mug", "mug,Big mug").replace("9.90", "8"));

    assertThat(again.productsUpdated()).isEqualTo(1);
    assertThat(product("mug").title()).isEqualTo("Big mug");
    assertThat(product("mug").id()).isEqualTo(id);
  }

  @Test
  void aVariantThatIsNoLongerNamedIsNotSoldButKnown() {
    imports.run("shopify", HEADER + MUG);

    imports.run("shopify", HEADER + MUG.lines().findFirst().orElseThrow() + "\n");

    assertThat(product("mug").variants()).extracting(VariantView::sku).containsExactly("MUG-R");
    assertThat(imports.database.catalogue.variants(java.util.List.of("MUG-B")).get("MUG-B"))
        .satisfies(summary -> assertThat(summary.listed()).isFalse())
        .satisfies(summary -> assertThat(summary.title()).isEqualTo("Mug, Blue"));
  }

  @Test
  void badRowsAreNamedByLineAndTheGoodOnesComeIn() {
    ImportStatus status =
        imports.run(
            "shopify",
            HEADER
                + "a,A,\"two\nlines\",V,T,,true,,,SKU-A,1,1,1.00,,,,,active\n" // lines 2 and 3
                + "b,B,,V,T,,true,,,SKU-B,1,1,cheap,,,,,active\n" // line 4
                + "c,,,V,T,,true,,,SKU-C,1,1,1.00,,,,,active\n" // line 5
                + ",D,,V,T,,true,,,SKU-D,1,1,1.00,,,,,active\n" // line 6
                + "e,E,,V,T,,true,,,SKU-A,1,1,1.00,,,,,active\n" // line 7
                + "f,F,\"open,V,T,,true,,,SKU-F,1,1,1.00,,,,,active\n" // line 8
                + "g,G,\"a\"b,V,T,,true,,,SKU-G,1,1,1.00,,,,,active\n" // line 9
                + "h,H,,V,T,,true,,,SKU-H,1,1.5,1.00,,,,,active\n" // line 10
                + "i,I,,V,T,,true,,,SKU-I,1,1,1.005,,,,,active\n" // line 11
                + "j,J,,V,T,,true,,,SKU-J,1,1,1.00,,,,,active,more\n" // line 12
                + "k,K,,V,T,,true,,,SKU-K,1,1,1.00,,,,,active\n"); // line 13

    assertThat(status.state()).isEqualTo("DONE");
    assertThat(status.productsCreated()).isEqualTo(2);
    assertThat(status.errors())
        .extracting(RowError::line)
        .contains(4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L)
        .doesNotContain(2L, 3L, 13L);
    assertThat(status.errors())
        .contains(
            new RowError(4, "Variant Price \"cheap\" is not a number"),
            new RowError(6, "Handle is missing"),
            new RowError(7, "SKU SKU-A belongs to the product a already"),
            new RowError(8, "The quotes (\") in this row do not match"),
            new RowError(9, "The quotes (\") in this row do not match"),
            new RowError(12, "The row has 19 fields, the header names 18"));
    assertThat(status.errorCount()).isEqualTo(status.errors().size());
    assertThat(product("k").title()).isEqualTo("K");
  }

  @Test
  void aQuoteThatIsNeverClosedCostsOneLine() {
    ImportStatus status =
        imports.run("shopify", HEADER + "f,F,\"open,V,T,,true,,,SKU-F,1,1,1.00,,,,,active\n" + MUG);

    assertThat(status.errors())
        .containsExactly(new RowError(2, "A quote (\") opens on this line and is not closed"));
    assertThat(status.productsCreated()).isEqualTo(1);
  }

  @Test
  void slugsAreUniqueAndNeverMove() {
    String file =
        HEADER
            + "Tea Pot,Tea pot,,V,T,,true,,,TP-1,1,1,1.00,,,,,active\n"
            + "tea-pot,Tea pot 2,,V,T,,true,,,TP-2,1,1,1.00,,,,,active\n"
            + "TEA POT,Tea pot 3,,V,T,,true,,,TP-3,1,1,1.00,,,,,active\n";
    imports.run("shopify", file);

    imports.run("shopify", file.replace("Tea pot 3", "Another name"));

    assertThat(imports.database.texts("select slug from product order by handle"))
        .containsExactlyInAnyOrder("tea-pot", "tea-pot-2", "tea-pot-3");
    assertThat(product("tea-pot").title()).isEqualTo("Tea pot");
    assertThat(product("tea-pot-3").title()).isEqualTo("Another name");
  }

  @Test
  void unpublishedProductsHaveNoPage() {
    imports.run("shopify", HEADER + "x,X,,V,T,,true,,,SKU-X,1,1,1.00,,,,,draft\n" + MUG);

    assertThat(imports.database.catalogue.bySlug("x")).isEmpty();
    assertThat(imports.database.catalogue.bySku("SKU-X")).isPresent();
    assertThat(imports.database.catalogue.newest(10)).extracting("slug").containsExactly("mug");
  }

  @Test
  void categoriesFormATreeThatCountsWhatLiesBelow() {
    imports.run(
        "shopify", HEADER + MUG + "bed,Bed,,V,Home > Bedroom,,true,,,BED,1,1,1.00,,,,,active\n");

    assertThat(imports.database.catalogue.categories())
        .extracting(CategoryView::slug, CategoryView::parentSlug, CategoryView::productCount)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("home", null, 2L),
            org.assertj.core.groups.Tuple.tuple("bedroom", "home", 1L),
            org.assertj.core.groups.Tuple.tuple("kitchen", "home", 1L));
  }

  @Test
  void aFileThatIsNoShopifyFileFailsWithASentence() {
    ImportStatus status = imports.run("shopify", "id,name\n1,x\n");

    assertThat(status.state()).isEqualTo("FAILED");
    assertThat(status.failure())
        .isEqualTo("This is not a Shopify product file: the column Handle is missing");
  }
}
