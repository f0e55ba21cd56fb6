package storehouse.cart.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import storehouse.cart.CartView;
import storehouse.cart.PricedCarts;
import storehouse.catalog.Catalogue;
import storehouse.catalog.VariantSummary;
import storehouse.inventory.CartHolds;
import storehouse.model.Money;
import storehouse.model.shop.Price;
import storehouse.model.shop.Quote;
import storehouse.model.shop.QuoteRequest;
import storehouse.model.shop.ToCome;
import storehouse.platform.web.Problem;
import storehouse.pricing.Pricing;
import storehouse.pricing.QuoteCommand;
import storehouse.pricing.QuoteLine;
import storehouse.pricing.QuoteView;

/// Quotes for carts on the wire.
@Singleton
public final class CartQuotes {

  private final Pricing pricing;
  private final Catalogue catalogue;
  private final CartHolds stock;

  @Inject
  public CartQuotes(Pricing pricing, Catalogue catalogue, CartHolds stock) {
    this.pricing = pricing;
    this.catalogue = catalogue;
    this.stock = stock;
  }

  /// What the cart costs at the address.
  public Quote quote(CartView cart, QuoteRequest request) {
    String country = request.shippingAddress().country();
    if (country == null || country.isBlank()) {
      throw Problem.badRequest("The shipping address needs a country, such as DE.");
    }
    QuoteView view =
        pricing.quote(
            new QuoteCommand(
                cart.lines().stream()
                    .map(line -> new QuoteLine(line.sku(), line.quantity()))
                    .toList(),
                country.toUpperCase(Locale.ROOT),
                request.shippingMethod(),
                cart.currency(),
                cart.locale()));
    return wire(view, cart);
  }

  private Quote wire(QuoteView view, CartView cart) {
    Map<String, VariantSummary> variants =
        catalogue.variants(view.lines().stream().map(QuoteView.Line::sku).toList());
    Map<String, ToCome> toCome = stock.toComeOf(cart.id(), cart.quantities());
    List<Quote.Line> lines =
        view.lines().stream()
            .map(line -> line(line, variants.get(line.sku()), toCome.get(line.sku())))
            .toList();
    return new Quote(
        lines,
        view.discounts().stream()
            .map(discount -> new Quote.Discount(discount.label(), price(discount.amount())))
            .toList(),
        view.shippingOptions().stream()
            .map(way -> new Quote.ShippingOption(way.code(), way.name(), price(way.price())))
            .toList(),
        view.taxes().stream()
            .map(tax -> new Quote.Tax(tax.name(), tax.rateBasisPoints(), price(tax.amount())))
            .toList(),
        price(view.total()),
        PricedCarts.totals(view));
  }

  private static Quote.Line line(
      QuoteView.Line line, @Nullable VariantSummary variant, @Nullable ToCome toCome) {
    return new Quote.Line(
        line.sku(),
        variant == null ? line.sku() : variant.title(),
        line.quantity(),
        price(line.unitPrice()),
        price(line.lineTotal()),
        toCome);
  }

  private static Price price(Money money) {
    return new Price(money.minorUnits(), money.currency().getCurrencyCode());
  }
}
