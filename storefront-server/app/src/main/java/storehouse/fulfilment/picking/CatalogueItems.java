package storehouse.fulfilment.picking;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import storehouse.catalog.Catalogue;
import storehouse.catalog.ProductView;
import storehouse.catalog.VariantSummary;
import storehouse.catalog.VariantView;

/// Items as the catalogue knows them.
@Singleton
public final class CatalogueItems implements Items {

  private final Catalogue catalogue;

  @Inject
  CatalogueItems(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public Optional<String> skuOf(String code, Collection<String> expected) {
    if (code.isEmpty()) {
      return Optional.empty();
    }
    if (expected.contains(code)) {
      return Optional.of(code);
    }
    return catalogue.variants(expected).values().stream()
        .filter(variant -> code.equals(variant.barcode()))
        .map(VariantSummary::sku)
        .findFirst()
        .or(() -> catalogue.byBarcode(code).flatMap(product -> withBarcode(product, code)))
        .or(() -> catalogue.variants(List.of(code)).keySet().stream().findFirst());
  }

  private static Optional<String> withBarcode(ProductView product, String code) {
    return product.variants().stream()
        .filter(variant -> code.equals(variant.barcode()))
        .map(VariantView::sku)
        .findFirst();
  }

  @Override
  public String titleOf(String sku) {
    Map<String, VariantSummary> known = catalogue.variants(List.of(sku));
    VariantSummary variant = known.get(sku);
    return variant == null ? sku : variant.title();
  }
}
