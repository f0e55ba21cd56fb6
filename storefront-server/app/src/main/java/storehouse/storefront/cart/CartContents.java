package storehouse.storefront.cart;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import storehouse.cart.CartView;
import storehouse.catalog.Catalogue;
import storehouse.catalog.VariantSummary;
import storehouse.inventory.Availability;
import storehouse.inventory.CartHolds;
import storehouse.model.Money;
import storehouse.pricing.Pricing;
import storehouse.pricing.QuoteCommand;
import storehouse.pricing.QuoteLine;
import storehouse.pricing.QuoteView;
import storehouse.storefront.frame.Links;
import storehouse.storefront.frame.ProductCards;

/// What is in a cart, with names, prices and stock.
@Singleton
public final class CartContents {

  private final Catalogue catalogue;
  private final Pricing pricing;
  private final CartHolds stock;

  @Inject
  CartContents(Catalogue catalogue, Pricing pricing, CartHolds stock) {
    this.catalogue = catalogue;
    this.pricing = pricing;
    this.stock = stock;
  }

  public List<CartLine> lines(CartView cart, Links links) {
    List<String> skus = cart.lines().stream().map(CartView.Line::sku).toList();
    if (skus.isEmpty()) {
      return List.of();
    }
    Map<String, VariantSummary> variants = catalogue.variants(skus);
    Map<String, Money> prices = pricing.prices(skus, cart.currency());
    Map<String, Availability> promised = stock.promisedTo(cart.id(), cart.quantities());
    return cart.lines().stream()
        .map(
            line ->
                line(line, prices.get(line.sku()), variants.get(line.sku()), links)
                    .withStock(promised.getOrDefault(line.sku(), Availability.NOTHING)))
        .toList();
  }

  private static CartLine line(
      CartView.Line line, @Nullable Money price, @Nullable VariantSummary variant, Links links) {
    if (variant == null || !variant.listed()) {
      return new CartLine(
          line.sku(),
          variant == null ? line.sku() : variant.title(),
          null,
          variant == null ? null : ProductCards.picture(variant.image()),
          line.quantity(),
          null,
          null,
          0,
          null);
    }
    return new CartLine(
        line.sku(),
        variant.title(),
        links.product(variant.productSlug(), line.sku()),
        ProductCards.picture(variant.image()),
        line.quantity(),
        price,
        price == null ? null : price.times(line.quantity()),
        0,
        null);
  }

  /// What the lines with a price cost without delivery; empty when there is none.
  public Optional<Totals> goods(CartView cart, List<CartLine> lines) {
    List<QuoteLine> priced =
        lines.stream()
            .filter(line -> line.unitPrice() != null)
            .map(line -> new QuoteLine(line.sku(), line.quantity()))
            .toList();
    return priced.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Totals.of(
                pricing.quote(
                    new QuoteCommand(priced, null, null, cart.currency(), cart.locale()))));
  }

  /// What the whole cart costs, sent to this country in this way (null: the cheapest). Throws the
  /// problems of pricing.
  public QuoteView quote(CartView cart, @Nullable String country, @Nullable String method) {
    return pricing.quote(
        new QuoteCommand(
            cart.lines().stream().map(line -> new QuoteLine(line.sku(), line.quantity())).toList(),
            country,
            method,
            cart.currency(),
            cart.locale()));
  }
}
