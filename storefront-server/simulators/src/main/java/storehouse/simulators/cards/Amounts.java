package storehouse.simulators.cards;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import storehouse.simulators.http.BadRequest;

/// Minor units as people read them.
public final class Amounts {
  private Amounts() {}

  /// Empty when no amount was given.
  ///
  /// @throws BadRequest when the amount is no number or the currency is unknown
  public static String readable(String minorUnits, String currencyCode) {
    if (minorUnits.isBlank()) {
      return "";
    }
    try {
      return readable(Long.parseLong(minorUnits), currencyCode);
    } catch (IllegalArgumentException wrong) {
      throw new BadRequest("amount is minor units and currency an ISO 4217 code.", wrong);
    }
  }

  public static String readable(long minorUnits, String currencyCode) {
    var currency = Currency.getInstance(currencyCode.toUpperCase(Locale.ROOT));
    var format = NumberFormat.getCurrencyInstance(Locale.ENGLISH);
    format.setCurrency(currency);
    format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
    format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
    return format.format(BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits()));
  }
}
