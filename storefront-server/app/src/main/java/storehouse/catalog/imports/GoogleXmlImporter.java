package storehouse.catalog.imports;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import storehouse.catalog.ImportFile;
import storehouse.catalog.ImportRun;
import storehouse.catalog.Importer;

/// `google-xml`: an RSS or Atom feed of [GoogleFormat] rows.
@Singleton
public final class GoogleXmlImporter implements Importer {

  private final ProductImport products;
  private final GoogleFormat format = new GoogleFormat(XmlRows::new);

  @Inject
  public GoogleXmlImporter(ProductImport products) {
    this.products = products;
  }

  @Override
  public String format() {
    return "google-xml";
  }

  @Override
  public long countRows(ImportFile file) throws IOException {
    return products.countRows(format, file);
  }

  @Override
  public void read(ImportFile file, ImportRun run) throws IOException {
    products.read(format, file, run);
  }
}
