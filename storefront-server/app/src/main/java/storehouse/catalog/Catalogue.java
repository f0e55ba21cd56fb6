package storehouse.catalog;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import storehouse.catalog.store.CategoryTree;
import storehouse.catalog.store.LoadedProduct;
import storehouse.catalog.store.ProductCache;
import storehouse.catalog.store.ProductKeys;

/// Reads the catalogue. Views are at most a second behind what was committed, on every node (the
/// category tree five); prices and stock are not in them.
@Singleton
public final class Catalogue {

  private final ProductCache products;
  private final ProductKeys keys;
  private final CategoryTree tree;

  @Inject
  public Catalogue(ProductCache products, ProductKeys keys, CategoryTree tree) {
    this.products = products;
    this.keys = keys;
    this.tree = tree;
  }

  /// The published product at this address.
  public Optional<ProductView> bySlug(String slug) {
    return keys.ofSlug(slug).flatMap(this::byId).filter(ProductView::published);
  }

  /// The product, published or not.
  public Optional<ProductView> byId(long id) {
    return Optional.ofNullable(products.get(List.of(id)).get(id)).map(LoadedProduct::view);
  }

  /// These products, published or not; unknown ids are left out.
  public Map<Long, ProductView> byIds(Collection<Long> ids) {
    Map<Long, ProductView> views = new HashMap<>();
    products.get(ids).forEach((id, product) -> views.put(id, product.view()));
    return views;
  }

  /// [#byIds] as of now instead of within the last second: for whoever was told of a change.
  public Map<Long, ProductView> currentByIds(Collection<Long> ids) {
    Map<Long, ProductView> views = new HashMap<>();
    products.getCurrent(ids).forEach((id, product) -> views.put(id, product.view()));
    return views;
  }

  /// The product that this SKU belongs to, published or not.
  public Optional<ProductView> bySku(String sku) {
    return Optional.ofNullable(keys.ofSkus(List.of(sku)).get(sku)).flatMap(this::byId);
  }

  /// The product with a variant that carries this barcode (EAN, UPC), published or not.
  public Optional<ProductView> byBarcode(String barcode) {
    return keys.ofBarcode(barcode).flatMap(this::byId);
  }

  /// What to show for these SKUs; unknown ones are left out.
  public Map<String, VariantSummary> variants(Collection<String> skus) {
    Map<String, Long> productIds = keys.ofSkus(skus);
    Map<Long, LoadedProduct> loaded = products.get(new HashSet<>(productIds.values()));
    Map<String, VariantSummary> summaries = new HashMap<>();
    productIds.forEach(
        (sku, id) -> {
          LoadedProduct product = loaded.get(id);
          VariantSummary summary = product == null ? null : product.summaries().get(sku);
          if (summary != null) {
            summaries.put(sku, summary);
          }
        });
    return summaries;
  }

  /// The category tree, parents before children, siblings by name.
  public List<CategoryView> categories() {
    return tree.categories();
  }

  /// [#categories] as of now instead of within the last seconds.
  public List<CategoryView> currentCategories() {
    return tree.currentCategories();
  }

  /// The published products that came last.
  public List<ProductView> newest(int limit) {
    List<Long> ids = keys.newest(limit);
    Map<Long, ProductView> views = byIds(ids);
    return ids.stream().filter(views::containsKey).map(views::get).toList();
  }

  /// Product ids above this one in rising order, at most `limit`: a way through the whole
  /// catalogue.
  public List<Long> idsAfter(long id, int limit) {
    return keys.after(id, limit);
  }
}
