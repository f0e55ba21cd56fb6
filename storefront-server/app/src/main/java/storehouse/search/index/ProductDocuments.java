package storehouse.search.index;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.solr.common.SolrInputDocument;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.Jsoup;
import storehouse.catalog.Catalogue;
import storehouse.catalog.CategoryRef;
import storehouse.catalog.CategoryView;
import storehouse.catalog.ProductView;
import storehouse.catalog.VariantView;
import storehouse.inventory.Availability;
import storehouse.inventory.Inventory;
import storehouse.model.Money;
import storehouse.pricing.Pricing;

/// Makes Solr's documents from what catalogue, pricing and inventory say now.
@Singleton
public final class ProductDocuments {

  private final Catalogue catalogue;
  private final Pricing pricing;
  private final Inventory inventory;
  private final FacetNames facets;
  private final List<Currency> currencies;

  @Inject
  public ProductDocuments(
      Catalogue catalogue,
      Sales sales,
      FacetNames facets,
      @ConfigProperty(name = "storehouse.shop.currencies", defaultValue = "EUR")
          String currencies) {
    this.catalogue = catalogue;
    this.pricing = sales.pricing();
    this.inventory = sales.inventory();
    this.facets = facets;
    this.currencies =
        Arrays.stream(currencies.split(",")).map(String::strip).map(Currency::getInstance).toList();
  }

  /// One document for each product that is on sale.
  List<SolrInputDocument> of(Collection<ProductView> products) {
    List<ProductView> published = products.stream().filter(ProductView::published).toList();
    List<String> skus =
        published.stream().flatMap(p -> p.variants().stream()).map(VariantView::sku).toList();
    if (skus.isEmpty()) {
      return List.of();
    }
    Map<String, Availability> promised = inventory.promised(Availability.ofEach(skus));
    Map<Currency, Map<String, Money>> prices = new HashMap<>();
    currencies.forEach(currency -> prices.put(currency, pricing.currentPrices(skus, currency)));
    Map<String, CategoryView> categories = categories(published);
    return published.stream()
        .filter(product -> !product.variants().isEmpty())
        .map(
            product -> {
              SolrInputDocument document = describe(product, categories);
              sell(document, product, prices);
              document.setField("in_stock", canBeOrdered(product, promised));
              return document;
            })
        .toList();
  }

  /// The tree by slug, read again when a product lies in a category that came just now.
  private Map<String, CategoryView> categories(List<ProductView> products) {
    Map<String, CategoryView> known = bySlug(catalogue.categories());
    boolean complete =
        products.stream()
            .flatMap(product -> product.categories().stream())
            .allMatch(category -> known.containsKey(category.slug()));
    return complete ? known : bySlug(catalogue.currentCategories());
  }

  private static Map<String, CategoryView> bySlug(List<CategoryView> categories) {
    return categories.stream().collect(Collectors.toMap(CategoryView::slug, Function.identity()));
  }

  private SolrInputDocument describe(ProductView product, Map<String, CategoryView> categories) {
    SolrInputDocument document = new SolrInputDocument();
    document.setField("id", String.valueOf(product.id()));
    document.setField("title", product.title());
    if (!product.brand().isBlank()) {
      document.setField("brand", product.brand());
    }
    document.setField("description", Jsoup.parseBodyFragment(product.descriptionHtml()).text());
    document.setField("created_at", Date.from(product.createdAt()));
    for (CategoryRef category : product.categories()) {
      document.addField("category", category.path().replace(" > ", " "));
      withAncestors(category.slug(), categories)
          .forEach(slug -> document.addField("category_slug", slug));
    }
    product.attributes().forEach(each -> detail(document, each.name(), each.value()));
    Set<String> codes = new LinkedHashSet<>();
    for (VariantView variant : product.variants()) {
      codes.add(variant.sku());
      if (variant.barcode() != null) {
        codes.add(variant.barcode());
      }
    }
    codes.forEach(code -> document.addField("code", code));
    options(product).forEach((name, values) -> values.forEach(v -> detail(document, name, v)));
    return document;
  }

  private static Map<String, Set<String>> options(ProductView product) {
    Map<String, Set<String>> options = new HashMap<>();
    for (VariantView variant : product.variants()) {
      variant
          .options()
          .forEach(
              (name, value) ->
                  options.computeIfAbsent(name, ignored -> new LinkedHashSet<>()).add(value));
    }
    return options;
  }

  private void detail(SolrInputDocument document, String name, String value) {
    document.addField("details", value);
    facets.field(name).ifPresent(field -> document.addField(field, value));
  }

  private static Set<String> withAncestors(String slug, Map<String, CategoryView> categories) {
    Set<String> slugs = new LinkedHashSet<>();
    String next = slug;
    while (next != null && slugs.add(next)) {
      CategoryView category = categories.get(next);
      next = category == null ? null : category.parentSlug();
    }
    return slugs;
  }

  private static void sell(
      SolrInputDocument document, ProductView product, Map<Currency, Map<String, Money>> prices) {
    prices.forEach(
        (currency, bySku) ->
            product.variants().stream()
                .map(variant -> bySku.get(variant.sku()))
                .filter(price -> price != null)
                .mapToLong(Money::minorUnits)
                .min()
                .ifPresent(
                    lowest ->
                        document.setField(FacetNames.price(currency.getCurrencyCode()), lowest)));
  }

  private static boolean canBeOrdered(ProductView product, Map<String, Availability> promised) {
    return product.variants().stream()
        .map(variant -> promised.getOrDefault(variant.sku(), Availability.NOTHING))
        .anyMatch(promise -> promise.orderable() > 0);
  }
}
