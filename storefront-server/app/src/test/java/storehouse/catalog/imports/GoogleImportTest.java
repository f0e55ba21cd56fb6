package storehouse.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import storehouse.catalog.ProductView;
import storehouse.model.backoffice.ImportStatus;
import storehouse.model.backoffice.ImportStatus.RowError;

final class GoogleImportTest {

  private final ImportsOnDatabase imports = new ImportsOnDatabase();

  @AfterEach
  void close() {
    imports.close();
  }

  @Test
  void tabSeparatedRowsOfAGroupBecomeOneProductWhereverTheyLie() {
    ImportStatus status =
        imports.run(
            "google-tsv",
            "id\ttitle\tprice\titem_group_id\tcolor\tavailability\tshipping_weight\tproduct_type\n"
                + "S-R\tWool scarf\t25.00 EUR\tS\tRed\tin_stock\t0.2 kg\tClothing > Scarves\n"
                + "H\tHat\tfree\t\t\tin_stock\t\t\n"
                + "P\tPen\t2.50 GBP\t\tBlack\tin_stock\t\t\n"
                + "S-B\tWool scarf\t25.00 EUR\tS\tBlue\tout_of_stock\t0.2 kg\tClothing > Scarves\n");

    assertThat(status.productsCreated()).isEqualTo(2);
    assertThat(status.errors())
        .contains(new RowError(3, "price \"free\" is not an amount and a currency"));
    ProductView scarf = imports.database.catalogue.bySlug("wool-scarf").orElseThrow();
    assertThat(scarf.variants())
        .extracting("options")
        .containsExactly(Map.of("Colour", "Red"), Map.of("Colour", "Blue"));
    assertThat(scarf.variants().getFirst().weightGrams()).isEqualTo(200);
    assertThat(imports.database.catalogue.bySlug("pen").orElseThrow().attributes())
        .extracting("name", "value")
        .containsExactly(org.assertj.core.groups.Tuple.tuple("Colour", "Black"));
  }

  @Test
  void anXmlFeedIsReadItemByItem() {
    ImportStatus status =
        imports.run(
            "google-xml",
            """
            <?xml version="1.0"?>
            <rss xmlns:g="http://base.google.com/ns/1.0" version="2.0"><channel>
            <title>Shop</title>
            <item><g:id>B1</g:id><title>Bowl &amp; lid</title><g:price>9.00 EUR</g:price>
              <g:shipping><g:country>DE</g:country></g:shipping></item>
            <item><title>No id</title><g:price>9.00 EUR</g:price></item>
            </channel></rss>
            """);

    assertThat(status.state()).isEqualTo("DONE");
    assertThat(status.errors()).containsExactly(new RowError(6, "id is missing"));
    assertThat(imports.database.catalogue.bySku("B1").orElseThrow().title())
        .isEqualTo("Bowl & lid");
  }

  @Test
  void xmlThatBreaksOffKeepsWhatCameBefore() {
    ImportStatus status =
        imports.run(
            "google-xml",
            "<rss><channel><item><id>B1</id><title>Bowl</title><price>9 EUR</price></item>\n<item>");

    assertThat(status.state()).isEqualTo("FAILED");
    assertThat(status.failure()).isEqualTo("The XML is not well formed on line 2");
  }
}
