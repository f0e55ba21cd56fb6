package storehouse.pricing;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import storehouse.model.Money;
import storehouse.platform.batch.Batcher;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.web.Problem;
import storehouse.pricing.QuoteFacts.Question;

/// Prices and quotes.
@Singleton
public final class Pricing {

  private static final int WAITING_READS = 10_000;

  private final Store store;
  private final String shopCountry;
  private final RecentRates rates = new RecentRates();
  private final Batcher<Question, QuoteFacts> reads;

  /// `shopCountry` (ISO 3166-1 alpha-2) is where tax is assumed while the destination is unknown.
  @Inject
  public Pricing(
      Stores stores,
      @ConfigProperty(name = "storehouse.shop.country", defaultValue = "DE") String shopCountry) {
    this.store = stores.of(StoreName.PRICING);
    this.shopCountry = shopCountry;
    this.reads = new Batcher<>("read-prices", WAITING_READS, this::readAll);
  }

  /// Unit prices including tax; a SKU that is not sold in the currency is missing.
  public Map<String, Money> prices(Collection<String> skus, Currency currency) {
    if (skus.isEmpty()) {
      return Map.of();
    }
    Map<String, Money> prices =
        new HashMap<>(reads.settled(new Question(skus, null, currency)).prices());
    prices.keySet().retainAll(skus);
    return prices;
  }

  /// What the lines cost. Throws a [Problem] `not-for-sale` for a SKU without a price in the
  /// currency, `destination-not-served` for a country that nothing is sent to, and
  /// `shipping-method-unknown` for a method that the country does not have.
  public QuoteView quote(QuoteCommand command) {
    QuoteFacts facts = reads.settled(Question.of(command));
    Destination destination = destination(command, facts);
    return QuoteCalculation.quote(command, priced(command, facts.prices()), destination);
  }

  /// What is asked for at the same time is read together.
  private List<QuoteFacts> readAll(List<Question> questions) {
    return store.read(tx -> QuoteFacts.read(tx, questions, shopCountry, rates));
  }

  /// Where goods are sent to when they are paid in the currency, as ISO 3166-1 alpha-2.
  public List<String> countries(Currency currency) {
    return store.read(tx -> Destinations.of(tx).countries(currency));
  }

  private Destination destination(QuoteCommand command, QuoteFacts facts) {
    String country = command.country();
    if (country == null) {
      return new Destination(shopCountry, facts.taxOrRefuse(), List.of());
    }
    if (facts.shipping().isEmpty()) {
      throw Problem.invalid(
          "destination-not-served",
          "We do not deliver to that country when you pay in "
              + command.currency().getCurrencyCode()
              + ". Choose another country or currency.");
    }
    return new Destination(country, facts.taxOrRefuse(), facts.shipping());
  }

  @PreDestroy
  public void close() {
    reads.close();
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
