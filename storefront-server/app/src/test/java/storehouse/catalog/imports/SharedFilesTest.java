package storehouse.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import storehouse.catalog.ProductView;
import storehouse.model.backoffice.ImportStatus;

/// Files that stores really exported; they lie beside the repository where it is developed.
final class SharedFilesTest {

  private static Path folder() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("shared-model"))) {
      folder = folder.getParent();
    }
    Path shared =
        folder == null ? Path.of("none") : folder.resolveSibling("shared/data/shopify-csv");
    assumeTrue(Files.isDirectory(shared), "Skipped: there are no sample files at " + shared);
    return shared;
  }

  private static ImportStatus run(ImportsOnDatabase imports, String name) throws IOException {
    try (InputStream file = Files.newInputStream(folder().resolve(name))) {
      return imports.run("shopify", file);
    }
  }

  @Test
  void apparelComesInWithItsSizes() throws IOException {
    folder();
    try (ImportsOnDatabase imports = new ImportsOnDatabase()) {
      ImportStatus status = run(imports, "apparel.csv");

      assertThat(status.state()).isEqualTo("DONE");
      assertThat(status.errors()).isEmpty();
      ProductView top = imports.database.catalogue.bySlug("classic-varsity-top").orElseThrow();
      assertThat(top.variants())
          .extracting("options")
          .containsExactly(
              java.util.Map.of("Size", "Small"),
              java.util.Map.of("Size", "Medium"),
              java.util.Map.of("Size", "Large"));
    }
  }

  @Test
  void jewelleryComesInWithItsColours() throws IOException {
    folder();
    try (ImportsOnDatabase imports = new ImportsOnDatabase()) {
      ImportStatus status = run(imports, "jewelery.csv");

      assertThat(status.state()).isEqualTo("DONE");
      assertThat(status.errors()).isEmpty();
      ProductView bracelet = imports.database.catalogue.bySlug("chain-bracelet").orElseThrow();
      assertThat(bracelet.variants())
          .extracting("sku")
          .isEqualTo(List.of("chain-bracelet-blue", "chain-bracelet-black"));
      assertThat(bracelet.images()).as("addresses elsewhere are not fetched").isEmpty();
      assertThat(run(imports, "jewelery.csv").productsUnchanged())
          .isEqualTo(status.productsCreated());
    }
  }
}
