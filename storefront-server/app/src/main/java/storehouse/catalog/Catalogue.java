package storehouse.catalog;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import storehouse.catalog.store.CategoryTree;
import storehouse.catalog.store.LoadedProduct;
import storehouse.catalog.store.ProductCache;
import storehouse.catalog.store.ProductKeys;
import storehouse.platform.batch.Batcher;

/// Reads the catalogue. Views are at most a second behind what was committed, on every node (the
/// category tree five); prices and stock are not in them.
@Singleton
public final class Catalogue {

  private static final int MOST_WAITING = 10_000;

  private final ProductCache products;
  private final ProductKeys keys;
  private final CategoryTree tree;
  private final Batcher<Collection<String>, Map<String, VariantSummary>> summaries;

  @Inject
  public Catalogue(ProductCache products, ProductKeys keys, CategoryTree tree) {
    this.products = products;
    this.keys = keys;
    this.tree = tree;
    this.summaries = new Batcher<>("read-variants", MOST_WAITING, this::summariesOfAll);
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

  /// What to show for these SKUs; unknown ones are left out. What must be read a crowd reads
  /// together.
  public Map<String, VariantSummary> variants(Collection<String> skus) {
    return known(skus).orElseGet(() -> summaries.settled(skus));
  }

  private Optional<Map<String, VariantSummary>> known(Collection<String> skus) {
    Map<String, Long> productIds = keys.known(skus);
    return productIds.keySet().containsAll(skus)
        ? products.known(productIds.values()).map(loaded -> summaries(skus, productIds, loaded))
        : Optional.empty();
  }

  private List<Map<String, VariantSummary>> summariesOfAll(List<Collection<String>> asked) {
    Map<String, Long> productIds =
        keys.ofSkus(asked.stream().flatMap(Collection::stream).collect(Collectors.toSet()));
    Map<Long, LoadedProduct> loaded = products.get(new HashSet<>(productIds.values()));
    return asked.stream().map(skus -> summaries(skus, productIds, loaded)).toList();
  }

  private static Map<String, VariantSummary> summaries(
      Collection<String> skus, Map<String, Long> productIds, Map<Long, LoadedProduct> loaded) {
    Map<String, VariantSummary> found = new HashMap<>();
    for (String sku : skus) {
      Long id = productIds.get(sku);
      LoadedProduct product = id == null ? null : loaded.get(id);
      VariantSummary summary = product == null ? null : product.summaries().get(sku);
      if (summary != null) {
        found.put(sku, summary);
      }
    }
    return found;
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

  @PreDestroy
  public void close() {
    summaries.close();
  }
}
