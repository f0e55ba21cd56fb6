package storehouse.pricing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import storehouse.model.Money;
import storehouse.platform.persistence.Tx;
import storehouse.platform.web.Problem;

/// What a quote is calculated from, as it is stored now. `prices` may hold more than was asked for;
/// `shipping` is empty where nothing is sent to.
record QuoteFacts(Map<String, Money> prices, Optional<TaxRate> tax, List<ShippingRate> shipping) {

  /// The facts of each command, read in one go: one query for the prices of a currency, and two for
  /// each country that occurs.
  static List<QuoteFacts> read(Tx tx, List<QuoteCommand> commands, String shopCountry)
      throws SQLException {
    Map<Currency, Set<String>> skus = new HashMap<>();
    for (QuoteCommand command : commands) {
      Set<String> wanted = skus.computeIfAbsent(command.currency(), _ -> new TreeSet<>());
      command.lines().forEach(line -> wanted.add(line.sku()));
    }
    Map<Currency, Map<String, Money>> prices = new HashMap<>();
    for (Map.Entry<Currency, Set<String>> wanted : skus.entrySet()) {
      prices.put(wanted.getKey(), PriceList.find(tx, wanted.getValue(), wanted.getKey()));
    }
    Destinations destinations = Destinations.of(tx);
    Map<String, Optional<TaxRate>> taxes = new HashMap<>();
    Map<String, List<ShippingRate>> shipping = new HashMap<>();
    List<QuoteFacts> facts = new ArrayList<>();
    for (QuoteCommand command : commands) {
      String country = command.country() == null ? shopCountry : command.country();
      String route = country + command.currency();
      if (!taxes.containsKey(country)) {
        taxes.put(country, destinations.tax(country));
      }
      if (command.country() != null && !shipping.containsKey(route)) {
        shipping.put(route, destinations.shipping(country, command.currency()));
      }
      facts.add(
          new QuoteFacts(
              prices.getOrDefault(command.currency(), Map.of()),
              taxes.getOrDefault(country, Optional.empty()),
              shipping.getOrDefault(route, List.of())));
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
