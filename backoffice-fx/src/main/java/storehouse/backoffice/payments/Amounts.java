package storehouse.backoffice.payments;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import storehouse.model.shop.Price;

/// Amounts as people type them: `10`, `10.00` or `10,00`.
final class Amounts {

  private Amounts() {}

  /// Empty when it is no amount of that currency above zero.
  static Optional<Price> typed(String text, String currency) {
    int digits = Currency.getInstance(currency).getDefaultFractionDigits();
    String plain = text.strip().replace(',', '.');
    if (!plain.matches("\\d{1,9}(\\.\\d{1,3})?")) {
      return Optional.empty();
    }
    BigDecimal minor = new BigDecimal(plain).movePointRight(digits);
    return minor.signum() <= 0 || minor.stripTrailingZeros().scale() > 0
        ? Optional.empty()
        : Optional.of(new Price(minor.longValueExact(), currency));
  }

  /// Without the currency's sign, as one would type it.
  static String plain(Price price) {
    int digits = Currency.getInstance(price.currency()).getDefaultFractionDigits();
    return BigDecimal.valueOf(price.minorUnits(), digits).toPlainString();
  }
}
