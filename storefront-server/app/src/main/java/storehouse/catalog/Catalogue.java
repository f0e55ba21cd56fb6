package storehouse.catalog;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the catalogue. Views come from a cache that a change empties within a second on every
/// node; prices and stock are not in them.
@Singleton
public final class Catalogue {

  /// The published product at this address.
  public Optional<ProductView> bySlug(String slug) {
    throw new UnsupportedOperationException();
  }

  /// The product, published or not.
  public Optional<ProductView> byId(long id) {
    throw new UnsupportedOperationException();
  }

  /// These products, published or not; unknown ids are left out.
  public Map<Long, ProductView> byIds(Collection<Long> ids) {
    throw new UnsupportedOperationException();
  }

  /// The product that this SKU belongs to, published or not.
  public Optional<ProductView> bySku(String sku) {
    throw new UnsupportedOperationException();
  }

  /// The product with a variant that carries this barcode (EAN, UPC), published or not.
  public Optional<ProductView> byBarcode(String barcode) {
    throw new UnsupportedOperationException();
  }

  /// What to show for these SKUs; unknown ones are left out.
  public Map<String, VariantSummary> variants(Collection<String> skus) {
    throw new UnsupportedOperationException();
  }

  /// The category tree, parents before children, siblings by name.
  public List<CategoryView> categories() {
    throw new UnsupportedOperationException();
  }

  /// The published products that came last.
  public List<ProductView> newest(int limit) {
    throw new UnsupportedOperationException();
  }

  /// Product ids above this one in rising order, at most `limit`: a way through the whole
  /// catalogue.
  public List<Long> idsAfter(long id, int limit) {
    throw new UnsupportedOperationException();
  }
}
