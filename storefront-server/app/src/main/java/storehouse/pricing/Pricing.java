package storehouse.pricing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import storehouse.model.Money;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.web.Problem;

/// Prices and quotes.
@Singleton
public final class Pricing {

  private final Store store;
  private final String shopCountry;

  /// `shopCountry` (ISO 3166-1 alpha-2) is where tax is assumed while the destination is unknown.
  @Inject
  public Pricing(
      Stores stores,
      @ConfigProperty(name = "storehouse.shop.country", defaultValue = "DE") String shopCountry) {
    this.store = stores.of(StoreName.PRICING);
    this.shopCountry = shopCountry;
  }

  /// Unit prices including tax; a SKU that is not sold in the currency is missing.
  public Map<String, Money> prices(Collection<String> skus, Currency currency) {
    return store.read(tx -> PriceList.find(tx, skus, currency));
  }

  /// What the lines cost. Throws a [Problem] `not-for-sale` for a SKU without a price in the
  /// currency, `destination-not-served` for a country that nothing is sent to, and
  /// `shipping-method-unknown` for a method that the country does not have.
  public QuoteView quote(QuoteCommand command) {
    return store.read(
        tx -> {
          List<String> skus = command.lines().stream().map(QuoteLine::sku).toList();
          Map<String, Money> prices = PriceList.find(tx, skus, command.currency());
          Destination destination = destination(command, Destinations.of(tx));
          return QuoteCalculation.quote(command, priced(command, prices), destination);
        });
  }

  /// Where goods are sent to when they are paid in the currency, as ISO 3166-1 alpha-2.
  public List<String> countries(Currency currency) {
    return store.read(tx -> Destinations.of(tx).countries(currency));
  }

  private Destination destination(QuoteCommand command, Destinations destinations)
      throws SQLException {
    String country = command.country();
    if (country == null) {
      return new Destination(shopCountry, destinations.tax(shopCountry), List.of());
    }
    List<ShippingRate> rates = destinations.shipping(country, command.currency());
    if (rates.isEmpty()) {
      throw Problem.invalid(
          "destination-not-served",
          "We do not deliver to that country when you pay in "
              + command.currency().getCurrencyCode()
              + ". Choose another country or currency.");
    }
    return new Destination(country, destinations.tax(country), rates);
  }

  private static List<PricedLine> priced(QuoteCommand command, Map<String, Money> prices) {
    List<PricedLine> lines = new ArrayList<>();
    for (QuoteLine line : command.lines()) {
      Money price = prices.get(line.sku());
      if (price == null) {
        throw Problem.invalid(
            "not-for-sale",
            "The article "
                + line.sku()
                + " is not sold in "
                + command.currency().getCurrencyCode()
                + ". Remove it to go on.");
      }
      lines.add(new PricedLine(line.sku(), line.quantity(), price));
    }
    return lines;
  }
}
