package storehouse.pricing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
import storehouse.platform.persistence.Tx;
import storehouse.platform.web.Problem;

/// What a quote is calculated from: prices as they are stored now, and [RecentRates]. `prices` may
/// hold more than was asked for; `shipping` is empty where nothing is sent to.
record QuoteFacts(Map<String, Money> prices, Optional<TaxRate> tax, List<ShippingRate> shipping) {

  /// What is asked for; without a country, no shipping rates.
  record Question(Collection<String> skus, @Nullable String country, Currency currency) {

    static Question of(QuoteCommand command) {
      return new Question(
          command.lines().stream().map(QuoteLine::sku).toList(),
          command.country(),
          command.currency());
    }
  }

  /// The facts for each question, read in one go: one query for the prices of a currency.
  static List<QuoteFacts> read(
      Tx tx, List<Question> questions, String shopCountry, RecentRates rates) throws SQLException {
    Map<Currency, Set<String>> skus = new HashMap<>();
    for (Question question : questions) {
      skus.computeIfAbsent(question.currency(), _ -> new TreeSet<>()).addAll(question.skus());
    }
    Map<Currency, Map<String, Money>> prices = new HashMap<>();
    for (Map.Entry<Currency, Set<String>> wanted : skus.entrySet()) {
      prices.put(wanted.getKey(), PriceList.find(tx, wanted.getValue(), wanted.getKey()));
    }
    List<QuoteFacts> facts = new ArrayList<>();
    for (Question question : questions) {
      String country = question.country() == null ? shopCountry : question.country();
      facts.add(
          new QuoteFacts(
              prices.getOrDefault(question.currency(), Map.of()),
              rates.tax(tx, country),
              question.country() == null
                  ? List.of()
                  : rates.shipping(tx, country, question.currency())));
    }
    return facts;
  }

  TaxRate taxOrRefuse() {
    return tax.orElseThrow(
        () ->
            Problem.invalid(
                "destination-not-served",
                "We do not deliver to that country. Choose another one."));
  }
}
