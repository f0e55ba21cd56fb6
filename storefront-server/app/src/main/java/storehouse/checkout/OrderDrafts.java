package storehouse.checkout;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import storehouse.cart.CartView;
import storehouse.cart.Carts;
import storehouse.catalog.Catalogue;
import storehouse.catalog.VariantSummary;
import storehouse.model.Money;
import storehouse.order.NewOrder;
import storehouse.order.OrderView;
import storehouse.payment.Payments;
import storehouse.pricing.Pricing;
import storehouse.pricing.QuoteCommand;
import storehouse.pricing.QuoteLine;
import storehouse.pricing.QuoteView;

/// Checks a wish to buy and prices it: what comes out can be accepted as it is.
@Singleton
final class OrderDrafts {

  private static final Map<String, String> UNKNOWN_GATEWAY = Map.of("payment.gateway", "unknown");

  private final Carts carts;
  private final Scarcity scarcity;
  private final Catalogue catalogue;
  private final Pricing pricing;
  private final Payments payments;
  private final String shopUrl;

  @Inject
  OrderDrafts(
      Carts carts,
      Scarcity scarcity,
      Catalogue catalogue,
      Pricing pricing,
      Payments payments,
      @ConfigProperty(name = "storehouse.shop.url", defaultValue = "http://127.0.0.1:8080")
          String shopUrl) {
    this.carts = carts;
    this.scarcity = scarcity;
    this.catalogue = catalogue;
    this.pricing = pricing;
    this.payments = payments;
    this.shopUrl = shopUrl;
  }

  sealed interface Draft {}

  record Ready(NewOrder order) implements Draft {}

  record Refused(PlaceOrderResult why) implements Draft {}

  Draft draft(PlaceOrder wish) {
    Map<String, String> problems = problems(wish);
    if (!problems.isEmpty()) {
      return new Refused(new PlaceOrderResult.Invalid(problems));
    }
    Optional<CartView> cart = carts.find(wish.cartId()).filter(open -> !open.lines().isEmpty());
    if (cart.isEmpty()) {
      return new Refused(new PlaceOrderResult.CartEmpty());
    }
    if (!payments.offers(wish.gateway(), cart.get().currency(), wish.shippingAddress().country())) {
      return new Refused(new PlaceOrderResult.Invalid(UNKNOWN_GATEWAY));
    }
    Optional<PlaceOrderResult> gone = scarcity.refusal(cart.get());
    if (gone.isPresent()) {
      return new Refused(gone.get());
    }
    QuoteView quote = pricing.quote(command(wish, cart.get()));
    Money expected = wish.expectedTotal();
    if (expected != null && !expected.equals(quote.total())) {
      return new Refused(new PlaceOrderResult.TotalChanged(quote.total()));
    }
    return new Ready(order(wish, cart.get(), quote));
  }

  private Map<String, String> problems(PlaceOrder wish) {
    Map<String, String> problems = WishCheck.problems(wish);
    if (wish.gateway() == null || !payments.offers(wish.gateway())) {
      problems.putAll(UNKNOWN_GATEWAY);
    }
    return problems;
  }

  private static QuoteCommand command(PlaceOrder wish, CartView cart) {
    return new QuoteCommand(
        cart.lines().stream().map(line -> new QuoteLine(line.sku(), line.quantity())).toList(),
        wish.shippingAddress().country(),
        wish.shippingMethod(),
        cart.currency(),
        cart.locale());
  }

  private NewOrder order(PlaceOrder wish, CartView cart, QuoteView quote) {
    Map<String, VariantSummary> variants =
        catalogue.variants(quote.lines().stream().map(QuoteView.Line::sku).toList());
    List<OrderView.Line> lines =
        quote.lines().stream().map(line -> line(line, variants.get(line.sku()))).toList();
    return new NewOrder(
        wish.cartId(),
        wish.email().strip().toLowerCase(Locale.ROOT),
        wish.shopperId(),
        wish.shippingAddress(),
        wish.billingAddress(),
        wish.shippingMethod(),
        wish.gateway(),
        wish.paymentToken(),
        shopUrl + "/checkout/return?number={number}&accessToken={accessToken}",
        cart.locale(),
        lines,
        new OrderView.Amounts(
            quote.goods(), quote.shipping(), quote.discount(), quote.tax(), quote.total()),
        quote.traceJson());
  }

  private static OrderView.Line line(QuoteView.Line line, @Nullable VariantSummary variant) {
    String imageUrl = variant == null || variant.image() == null ? null : variant.image().url();
    return new OrderView.Line(
        line.sku(),
        variant == null ? "" : variant.productSlug(),
        variant == null ? line.sku() : variant.title(),
        imageUrl,
        line.quantity(),
        line.unitPrice(),
        line.lineTotal());
  }
}
