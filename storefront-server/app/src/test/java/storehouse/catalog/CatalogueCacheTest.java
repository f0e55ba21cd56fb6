package storehouse.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import storehouse.catalog.imports.ImportsOnDatabase;

final class CatalogueCacheTest {

  private static final String FILE =
      "Handle,Title,Variant SKU,Variant Price,Variant Barcode\nlamp,Lamp,LAMP,30,4006381333931\n";

  @Test
  void everyNodeSeesAChangeWithinASecond() {
    try (ImportsOnDatabase imports = new ImportsOnDatabase()) {
      imports.run("shopify", FILE);
      Catalogue otherNode = imports.database.anotherNode(imports.database.clock);
      assertThat(otherNode.bySlug("lamp").orElseThrow().title()).isEqualTo("Lamp");

      imports.run("shopify", FILE.replace("Lamp", "Desk lamp"));
      imports.database.clock.step(Duration.ofSeconds(1));

      assertThat(otherNode.bySlug("lamp").orElseThrow().title()).isEqualTo("Desk lamp");
    }
  }

  @Test
  void whoWasToldOfAChangeSeesItAtOnce() {
    try (ImportsOnDatabase imports = new ImportsOnDatabase()) {
      imports.run("shopify", FILE);
      Catalogue other = imports.database.anotherNode(java.time.Clock.systemUTC());
      long id = other.bySlug("lamp").orElseThrow().id();

      imports.run("shopify", FILE.replace("Lamp", "Desk lamp"));

      assertThat(other.currentByIds(List.of(id)).get(id))
          .satisfies(product -> assertThat(product.title()).isEqualTo("Desk lamp"));
    }
  }

  @Test
  void productsAreFoundBySkuAndBarcode() {
    try (ImportsOnDatabase imports = new ImportsOnDatabase()) {
      imports.run("shopify", FILE);
      Catalogue catalogue = imports.database.catalogue;

      assertThat(catalogue.bySku("LAMP")).isPresent();
      assertThat(catalogue.bySku("lamp")).isEmpty();
      assertThat(catalogue.byBarcode("4006381333931")).isPresent();
      assertThat(catalogue.variants(List.of("LAMP", "NONE"))).containsOnlyKeys("LAMP");
    }
  }
}
