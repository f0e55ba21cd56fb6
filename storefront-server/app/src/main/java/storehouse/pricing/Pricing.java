package storehouse.pricing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import storehouse.model.Money;
import storehouse.platform.batch.KeptFresh;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.web.Problem;

/// Prices and quotes. Prices are those of a second ago at most, on every node; so after a change
/// somebody may still be quoted, and pay, what they had just been shown.
@Singleton
public final class Pricing {

  private static final Duration PRICES_FRESH = Duration.ofSeconds(1);

  /// Of ISO 3166-1 alpha-2.
  private static final int CODE_LENGTH = 2;

  private final Store store;
  private final String shopCountry;
  private final RecentRates rates;
  private final KeptFresh<Priced, Money> prices;

  private record Priced(String sku, Currency currency) {}

  /// `shopCountry` (ISO 3166-1 alpha-2) is where tax is assumed while the destination is unknown.
  @Inject
  public Pricing(
      Stores stores,
      @ConfigProperty(name = "storehouse.shop.country", defaultValue = "DE") String shopCountry) {
    this.store = stores.of(StoreName.PRICING);
    this.shopCountry = shopCountry;
    this.rates = new RecentRates(store);
    this.prices = new KeptFresh<>("read-prices", PRICES_FRESH, System::nanoTime, this::read);
  }

  /// Unit prices including tax; a SKU that is not sold in the currency is missing.
  public Map<String, Money> prices(Collection<String> skus, Currency currency) {
    Map<String, Money> found = new HashMap<>();
    prices
        .get(skus.stream().map(sku -> new Priced(sku, currency)).toList())
        .forEach((priced, price) -> found.put(priced.sku(), price));
    return found;
  }

  /// [#prices] as of now instead of within the last second: for whoever was told of a change.
  public Map<String, Money> currentPrices(Collection<String> skus, Currency currency) {
    return store.read(tx -> PriceList.find(tx, skus, currency));
  }

  private Map<Priced, Money> read(Collection<Priced> wanted) {
    Map<Currency, List<String>> skus =
        wanted.stream()
            .collect(groupingBy(Priced::currency, mapping(Priced::sku, Collectors.toList())));
    return store.read(
        tx -> {
          Map<Priced, Money> found = new HashMap<>();
          for (Map.Entry<Currency, List<String>> some : skus.entrySet()) {
            PriceList.find(tx, some.getValue(), some.getKey())
                .forEach((sku, price) -> found.put(new Priced(sku, some.getKey()), price));
          }
          return found;
        });
  }

  /// What the lines cost. Throws a [Problem] `not-for-sale` for a SKU without a price in the
  /// currency, `destination-not-served` for a country that nothing is sent to, and
  /// `shipping-method-unknown` for a method that the country does not have.
  public QuoteView quote(QuoteCommand command) {
    Destination destination = destination(command);
    List<String> skus = command.lines().stream().map(QuoteLine::sku).toList();
    return QuoteCalculation.quote(
        command, priced(command, prices(skus, command.currency())), destination);
  }

  /// Where goods are sent to when they are paid in the currency, as ISO 3166-1 alpha-2.
  public List<String> countries(Currency currency) {
    return store.read(tx -> Destinations.of(tx).countries(currency));
  }

  private Destination destination(QuoteCommand command) {
    String country = command.country();
    if (country == null) {
      return new Destination(shopCountry, taxOrRefuse(shopCountry), List.of());
    }
    List<ShippingRate> shipping =
        country.length() == CODE_LENGTH ? rates.shipping(country, command.currency()) : List.of();
    if (shipping.isEmpty()) {
      throw Problem.invalid(
          "destination-not-served",
          "We do not deliver to that country when you pay in "
              + command.currency().getCurrencyCode()
              + ". Choose another country or currency.");
    }
    return new Destination(country, taxOrRefuse(country), shipping);
  }

  private TaxRate taxOrRefuse(String country) {
    return rates
        .tax(country)
        .orElseThrow(
            () ->
                Problem.invalid(
                    "destination-not-served",
                    "We do not deliver to that country. Choose another one."));
  }

  @PreDestroy
  public void close() {
    prices.close();
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
