package storehouse.payment.routing;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One rule: the gateways for a currency, a country, both, or everywhere (neither).
record Route(@Nullable String currency, @Nullable String country, List<String> gateways) {

  private static final Pattern RULE =
      Pattern.compile(
          "(?:\\*|(?<currency>[A-Z]{3})|(?:(?<both>[A-Z]{3})/)?(?<country>[A-Z]{2}))"
              + "\\s*:\\s*(?<gateways>[a-z0-9]+(?:\\s*,\\s*[a-z0-9]+)*)");
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  static Route parse(String rule) {
    Matcher parts = RULE.matcher(rule);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "storehouse.payment.routes has the rule \""
              + rule
              + "\". Write a place and its gateways, such as EUR:stripe,adyen or EUR/DE:paypal or"
              + " *:stripe, with a semicolon between two rules.");
    }
    String alone = parts.group("currency");
    return new Route(
        alone == null ? parts.group("both") : alone,
        parts.group("country"),
        COMMA.splitAsStream(parts.group("gateways")).distinct().toList());
  }

  boolean fits(String currencyCode, String countryCode) {
    return (currency == null || currency.equals(currencyCode))
        && (country == null || country.equals(countryCode));
  }
}
