package storehouse.storefront.product;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import storehouse.inventory.Inventory;
import storehouse.model.Money;
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
  record Shelf(Map<String, Money> prices, Map<String, Long> available) {

    boolean hasForSale(String sku) {
      return prices.containsKey(sku) && units(sku) > 0;
    }

    long units(String sku) {
      return available.getOrDefault(sku, 0L);
    }
  }

  Shelf look(Collection<String> skus, Visit visit) {
    return new Shelf(pricing.prices(skus, visit.currency()), inventory.availableForDisplay(skus));
  }

  Offer offer(String sku, Shelf shelf, Visit visit, Texts texts) {
    Money price = shelf.prices().get(sku);
    long units = shelf.units(sku);
    Stock stock = units <= 0 ? Stock.OUT : units <= FEW ? Stock.LOW : Stock.PLENTY;
    return new Offer(
        sku,
        price,
        stock,
        words(stock, units, texts),
        price == null || stock == Stock.OUT ? List.of() : promise(sku, visit, texts));
  }

  private static String words(Stock stock, long units, Texts texts) {
    return switch (stock) {
      case OUT -> texts.get("stock.out");
      case LOW -> texts.count("stock.low", units);
      case PLENTY ->
          units <= COUNTED ? texts.get("stock.counted", units) : texts.get("stock.plenty");
    };
  }

  private List<String> promise(String sku, Visit visit, Texts texts) {
    List<String> promise = new ArrayList<>();
    promise.add(dispatch.promise(texts, visit.locale()));
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
