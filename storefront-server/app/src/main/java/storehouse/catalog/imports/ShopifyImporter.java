package storehouse.catalog.imports;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import storehouse.catalog.ImportFile;
import storehouse.catalog.ImportRun;
import storehouse.catalog.Importer;
import storehouse.catalog.store.ShopDefaults;

/// `shopify`: see [ShopifyFormat].
@Singleton
public final class ShopifyImporter implements Importer {

  private final ProductImport products;
  private final ShopifyFormat format;

  @Inject
  public ShopifyImporter(ProductImport products, ShopDefaults shop) {
    this.products = products;
    this.format = new ShopifyFormat(shop.currency().getCurrencyCode());
  }

  @Override
  public String format() {
    return "shopify";
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
