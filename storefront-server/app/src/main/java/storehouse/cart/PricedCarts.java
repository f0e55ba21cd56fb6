package storehouse.cart;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import storehouse.catalog.Catalogue;
import storehouse.catalog.ImageView;
import storehouse.catalog.VariantSummary;
import storehouse.inventory.Availability;
import storehouse.inventory.CartHolds;
import storehouse.model.Money;
import storehouse.model.shop.Cart;
import storehouse.model.shop.Price;
import storehouse.model.shop.Totals;
import storehouse.pricing.Pricing;
import storehouse.pricing.QuoteCommand;
import storehouse.pricing.QuoteLine;
import storehouse.pricing.QuoteView;

/// Carts as shoppers see them: with titles, pictures, today's prices and what is available.
///
/// An article that is no longer sold stays in sight with 0 available and counts nothing.
@Singleton
public final class PricedCarts {

  private static final int THUMBNAIL_WIDTH = 320;

  private final Catalogue catalogue;
  private final Pricing pricing;
  private final CartHolds stock;

  @Inject
  public PricedCarts(Catalogue catalogue, Pricing pricing, CartHolds stock) {
    this.catalogue = catalogue;
    this.pricing = pricing;
    this.stock = stock;
  }

  /// The cart with its totals; delivery is not in them, and tax is that of the shop's country.
  public Cart of(CartView cart) {
    List<String> skus = cart.lines().stream().map(CartView.Line::sku).toList();
    Map<String, Money> prices = pricing.prices(skus, cart.currency());
    Map<String, VariantSummary> variants = catalogue.variants(skus);
    Map<String, Availability> promised = stock.promisedTo(cart.id(), cart.quantities());
    List<Cart.Line> lines = new ArrayList<>();
    List<QuoteLine> sold = new ArrayList<>();
    for (CartView.Line line : cart.lines()) {
      Money price = prices.get(line.sku());
      VariantSummary variant = variants.get(line.sku());
      if (price == null || variant == null) {
        lines.add(gone(line, cart));
      } else {
        Availability promise = promised.getOrDefault(line.sku(), Availability.NOTHING);
        lines.add(shown(line, variant, price, variant.listed() ? promise : Availability.NOTHING));
        sold.add(new QuoteLine(line.sku(), line.quantity()));
      }
    }
    QuoteView quote =
        pricing.quote(new QuoteCommand(sold, null, null, cart.currency(), cart.locale()));
    return new Cart(
        cart.id(),
        cart.version(),
        lines,
        totals(quote),
        cart.currency().getCurrencyCode(),
        cart.locale().toLanguageTag());
  }

  private static Cart.Line shown(
      CartView.Line line, VariantSummary variant, Money price, Availability promise) {
    ImageView image = variant.image();
    return new Cart.Line(
        line.sku(),
        variant.productSlug(),
        variant.title(),
        image == null ? null : image.url() + "?w=" + THUMBNAIL_WIDTH,
        line.quantity(),
        price(price),
        price(price.times(line.quantity())),
        promise.now(),
        promise.toCome().orElse(null));
  }

  private static Cart.Line gone(CartView.Line line, CartView cart) {
    Price nothing = price(Money.zero(cart.currency()));
    return new Cart.Line(
        line.sku(), "", line.sku(), null, line.quantity(), nothing, nothing, 0, null);
  }

  /// The totals of a quote as they go over the wire.
  public static Totals totals(QuoteView quote) {
    return new Totals(
        price(quote.goods()),
        price(quote.shipping()),
        price(quote.discount()),
        price(quote.tax()),
        price(quote.total()));
  }

  static Price price(Money money) {
    return new Price(money.minorUnits(), money.currency().getCurrencyCode());
  }
}
