package storehouse.storefront.product;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import storehouse.inventory.Availability;
import storehouse.inventory.Inventory;
import storehouse.model.Money;
import storehouse.model.shop.ToCome;
import storehouse.platform.web.Problem;
import storehouse.pricing.Pricing;
import storehouse.pricing.QuoteCommand;
import storehouse.pricing.QuoteLine;
import storehouse.pricing.QuoteView;
import storehouse.storefront.frame.Shop;
import storehouse.storefront.frame.Texts;
import storehouse.storefront.frame.Visit;
import storehouse.storefront.product.Offer.Stock;

/// What variants cost, how many there are, and when they leave.
@Singleton
public final class Offers {

  private static final long FEW = 5;
  private static final long COUNTED = 50;

  private final Pricing pricing;
  private final Inventory inventory;
  private final Dispatch dispatch;
  private final Shop shop;

  @Inject
  Offers(Pricing pricing, Inventory inventory, Dispatch dispatch, Shop shop) {
    this.pricing = pricing;
    this.inventory = inventory;
    this.dispatch = dispatch;
    this.shop = shop;
  }

  /// Prices and units of some SKUs at one moment.
  record Shelf(Map<String, Money> prices, Map<String, Availability> promised) {

    boolean hasForSale(String sku) {
      return prices.containsKey(sku) && promised(sku).orderable() > 0;
    }

    Availability promised(String sku) {
      return promised.getOrDefault(sku, Availability.NOTHING);
    }
  }

  Shelf look(Collection<String> skus, Visit visit) {
    return new Shelf(
        pricing.prices(skus, visit.currency()),
        inventory.promisedForDisplay(Availability.ofEach(skus)));
  }

  Offer offer(String sku, Shelf shelf, Visit visit, Texts texts) {
    Money price = shelf.prices().get(sku);
    Availability promised = shelf.promised(sku);
    Stock stock = stock(promised);
    return new Offer(
        sku,
        price,
        stock,
        words(stock, promised, texts),
        price == null ? List.of() : promise(stock, sku, visit, texts));
  }

  private static Stock stock(Availability promised) {
    if (promised.now() > 0) {
      return promised.now() <= FEW ? Stock.LOW : Stock.PLENTY;
    }
    return promised
        .toCome()
        .map(more -> more.kind() == ToCome.Kind.PRE_ORDER ? Stock.PRE_ORDER : Stock.BACKORDER)
        .orElse(Stock.OUT);
  }

  private static String words(Stock stock, Availability promised, Texts texts) {
    long units = promised.now();
    return switch (stock) {
      case OUT -> texts.get("stock.out");
      case BACKORDER, PRE_ORDER -> texts.toCome("stock", promised.toCome().orElseThrow());
      case LOW -> texts.count("stock.low", units);
      case PLENTY ->
          units <= COUNTED ? texts.get("stock.counted", units) : texts.get("stock.plenty");
    };
  }

  private List<String> promise(Stock stock, String sku, Visit visit, Texts texts) {
    return switch (stock) {
      case OUT -> List.of();
      case BACKORDER, PRE_ORDER -> promise(texts.get("promise.tocome"), sku, visit, texts);
      case LOW, PLENTY -> promise(dispatch.promise(texts, visit.locale()), sku, visit, texts);
    };
  }

  private List<String> promise(String leaves, String sku, Visit visit, Texts texts) {
    List<String> promise = new ArrayList<>();
    promise.add(leaves);
    String country = texts.country(shop.country());
    cheapestDelivery(sku, visit)
        .ifPresent(
            cost ->
                promise.add(
                    cost.isZero()
                        ? texts.get("promise.free", country)
                        : texts.get("promise.shipping", country, texts.money(cost))));
    return promise;
  }

  /// What sending one of it would cost; empty where the shop's own country is not served.
  private Optional<Money> cheapestDelivery(String sku, Visit visit) {
    List<QuoteLine> one = List.of(new QuoteLine(sku, 1));
    try {
      return pricing
          .quote(new QuoteCommand(one, shop.country(), null, visit.currency(), visit.locale()))
          .shippingOptions()
          .stream()
          .findFirst()
          .map(QuoteView.ShippingOption::price);
    } catch (Problem notServed) {
      return Optional.empty();
    }
  }
}
