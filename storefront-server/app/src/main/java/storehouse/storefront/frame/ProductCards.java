package storehouse.storefront.frame;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import storehouse.catalog.ImageView;
import storehouse.catalog.ProductView;
import storehouse.catalog.VariantView;
import storehouse.inventory.Availability;
import storehouse.inventory.Inventory;
import storehouse.model.Money;
import storehouse.pricing.Pricing;

/// Puts what products cost and whether they can be had beside what they are.
@Singleton
public final class ProductCards {

  private final Pricing pricing;
  private final Inventory inventory;

  @Inject
  ProductCards(Pricing pricing, Inventory inventory) {
    this.pricing = pricing;
    this.inventory = inventory;
  }

  /// One card for each product, in their order.
  public List<ProductCard> cards(Collection<ProductView> products, Links links, Currency currency) {
    List<String> skus =
        products.stream()
            .flatMap(product -> product.variants().stream())
            .map(VariantView::sku)
            .toList();
    if (skus.isEmpty()) {
      return List.of();
    }
    Map<String, Money> prices = pricing.prices(skus, currency);
    Map<String, Availability> available = inventory.promisedForDisplay(Availability.ofEach(skus));
    return products.stream()
        .filter(product -> product.published() && !product.variants().isEmpty())
        .map(product -> card(product, links, prices, available))
        .toList();
  }

  private static ProductCard card(
      ProductView product,
      Links links,
      Map<String, Money> prices,
      Map<String, Availability> available) {
    List<Money> known =
        product.variants().stream()
            .map(variant -> prices.get(variant.sku()))
            .filter(Objects::nonNull)
            .sorted(Comparator.naturalOrder())
            .toList();
    return new ProductCard(
        links.product(product.slug()),
        product.variants().getFirst().sku(),
        product.title(),
        product.brand(),
        known.isEmpty() ? null : known.getFirst(),
        !known.isEmpty() && !known.getFirst().equals(known.getLast()),
        picture(first(product)),
        product.variants().stream()
            .map(variant -> available.getOrDefault(variant.sku(), Availability.NOTHING))
            .anyMatch(promise -> promise.orderable() > 0));
  }

  private static @Nullable ImageView first(ProductView product) {
    return product.images().isEmpty()
        ? product.variants().getFirst().image()
        : product.images().getFirst();
  }

  public static @Nullable Picture picture(@Nullable ImageView image) {
    return image == null
        ? null
        : new Picture(image.url(), image.width(), image.height(), image.alt());
  }
}
