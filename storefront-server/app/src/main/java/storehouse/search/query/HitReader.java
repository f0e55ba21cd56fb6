package storehouse.search.query;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrDocumentList;
import org.jspecify.annotations.Nullable;
import storehouse.catalog.Catalogue;
import storehouse.catalog.ImageView;
import storehouse.catalog.ProductView;
import storehouse.catalog.VariantView;
import storehouse.search.SearchHit;

/// Hits out of Solr's answer, described by the catalogue as it is now; a product that was withdrawn
/// meanwhile is left out.
@Singleton
public final class HitReader {

  private final Catalogue catalogue;

  @Inject
  public HitReader(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  List<SearchHit> read(SolrDocumentList documents, String text) {
    List<Long> ids =
        documents.stream().map(each -> Long.valueOf(each.getFieldValue("id").toString())).toList();
    Map<Long, ProductView> products = catalogue.byIds(ids);
    Set<String> words =
        Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+")).collect(Collectors.toSet());
    List<SearchHit> hits = new ArrayList<>();
    for (SolrDocument document : documents) {
      ProductView product = products.get(Long.valueOf(document.getFieldValue("id").toString()));
      if (product != null && product.published() && !product.variants().isEmpty()) {
        hits.add(hit(product, words, Boolean.TRUE.equals(document.getFieldValue("in_stock"))));
      }
    }
    return hits;
  }

  private static SearchHit hit(ProductView product, Set<String> words, boolean inStock) {
    VariantView variant =
        product.variants().stream()
            .filter(each -> isNamed(each, words))
            .findFirst()
            .orElseGet(product.variants()::getFirst);
    return new SearchHit(
        product.id(),
        product.slug(),
        variant.sku(),
        product.title(),
        product.brand(),
        image(product, variant),
        inStock);
  }

  /// Who asks for a red one is shown the red one.
  private static boolean isNamed(VariantView variant, Set<String> words) {
    return words.contains(variant.sku().toLowerCase(Locale.ROOT))
        || (variant.barcode() != null && words.contains(variant.barcode()))
        || variant.options().values().stream()
            .anyMatch(value -> words.contains(value.toLowerCase(Locale.ROOT)));
  }

  private static @Nullable String image(ProductView product, VariantView variant) {
    ImageView own = variant.image();
    if (own != null) {
      return own.url();
    }
    return product.images().isEmpty() ? null : product.images().getFirst().url();
  }
}
