package storehouse.launcher.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import storehouse.launcher.demo.goods.Range;
import storehouse.launcher.demo.goods.RangeFile;

/// The demo shop's products. The same seed gives the same products, SKUs, barcodes and prices.
public final class DemoCatalogue {
  private final List<DemoProduct> products;

  private DemoCatalogue(List<DemoProduct> products) {
    this.products = List.copyOf(products);
  }

  /// The whole catalogue, in the order of its departments.
  public static DemoCatalogue seeded(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    ProductWriter writer = new ProductWriter(random);
    List<DemoProduct> products = new ArrayList<>();
    for (Range range : RangeFile.all()) {
      for (Range.Line line : range.lines()) {
        products.add(writer.write(range, line));
      }
    }
    return new DemoCatalogue(products);
  }

  public List<DemoProduct> products() {
    return products;
  }

  /// Each picture that some product shows, once.
  public Collection<PictureKey> pictures() {
    Set<PictureKey> pictures = new LinkedHashSet<>();
    for (DemoProduct product : products) {
      pictures.addAll(product.pictures());
    }
    return pictures;
  }

  /// Writes the file that a Shopify store would export. Pictures are named `media:` and their
  /// SHA-256, so they must be in the media store before the file is imported.
  public void writeShopifyCsv(Path file, DemoPictures pictures) throws IOException {
    ShopifyCsv.write(file, products, pictures);
  }
}
