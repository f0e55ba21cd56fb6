package storehouse.simulators.money;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a euro costs, at the middle of the market. The same at all times: what the shop has to
/// explain is the difference that the gateway makes, not the weather.
final class ExchangeRates {
  private static final Map<String, BigDecimal> PER_EURO =
      Map.ofEntries(
          rate("EUR", "1"),
          rate("AUD", "1.6420"),
          rate("BRL", "5.9310"),
          rate("CAD", "1.4870"),
          rate("CHF", "0.9560"),
          rate("CNY", "7.8350"),
          rate("CZK", "25.1900"),
          rate("DKK", "7.4590"),
          rate("GBP", "0.8550"),
          rate("HKD", "8.4710"),
          rate("HUF", "389.5000"),
          rate("ILS", "4.0120"),
          rate("JPY", "162.4000"),
          rate("MXN", "18.4600"),
          rate("MYR", "5.1380"),
          rate("NOK", "11.5800"),
          rate("NZD", "1.7910"),
          rate("PHP", "61.2200"),
          rate("PLN", "4.3120"),
          rate("SEK", "11.2700"),
          rate("SGD", "1.4640"),
          rate("THB", "39.3500"),
          rate("TWD", "34.7100"),
          rate("USD", "1.0870"));

  private static final int RATE_DIGITS = 8;
  private static final BigDecimal BASIS_POINTS = BigDecimal.valueOf(10_000);

  private ExchangeRates() {}

  private static Map.Entry<String, BigDecimal> rate(String currency, String perEuro) {
    return Map.entry(currency, new BigDecimal(perEuro));
  }

  /// From one currency to another, worse for the shop by the markup.
  ///
  /// @param bought true when the shop needs the foreign currency, false when it gives it away
  /// @return null when there is no market, so that the currency stays what it is
  static @Nullable BigDecimal rate(String from, String to, int markupBasisPoints, boolean bought) {
    var one = PER_EURO.get(from);
    var other = PER_EURO.get(to);
    if (one == null || other == null) {
      return null;
    }
    long factor = 10_000L + (bought ? markupBasisPoints : -markupBasisPoints);
    return other
        .multiply(BigDecimal.valueOf(factor))
        .divide(one.multiply(BASIS_POINTS), RATE_DIGITS, HALF_UP);
  }

  /// @return minor units of the other currency
  static long convert(
      long minorUnits, String from, BigDecimal rate, String to, RoundingMode rounding) {
    return BigDecimal.valueOf(minorUnits, digits(from))
        .multiply(rate)
        .movePointRight(digits(to))
        .setScale(0, rounding)
        .longValueExact();
  }

  private static int digits(String currency) {
    return Currency.getInstance(currency).getDefaultFractionDigits();
  }
}
