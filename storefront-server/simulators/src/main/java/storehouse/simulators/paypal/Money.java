package storehouse.simulators.paypal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Set;
import java.util.regex.Pattern;
import storehouse.simulators.http.Json;

/// An amount in the minor units of ISO 4217, which PayPal writes as a decimal.
record Money(long minorUnits, String currency) {
  private static final Set<String> SUPPORTED =
      Set.of(
          "AUD", "BRL", "CAD", "CHF", "CNY", "CZK", "DKK", "EUR", "GBP", "HKD", "HUF", "ILS", "JPY",
          "MXN", "MYR", "NOK", "NZD", "PHP", "PLN", "SEK", "SGD", "THB", "TWD", "USD");

  /// PayPal takes whole units only, even of the two that ISO 4217 divides.
  private static final Set<String> WHOLE = Set.of("HUF", "JPY", "TWD");

  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+|-?[0-9]*[.][0-9]+");
  private static final int LONGEST = 18;

  /// @param amount an object with `currency_code` and `value`
  /// @throws PayPalError 400 or 422 unless it is a positive amount of a currency that PayPal takes
  static Money read(Fields amount) {
    var currency = amount.required("currency_code");
    var value = amount.required("value");
    if (!SUPPORTED.contains(currency)) {
      throw PayPalError.refused(Issue.INVALID_CURRENCY_CODE, amount.at("currency_code"));
    }
    if (!DECIMAL.matcher(value).matches() || value.length() > LONGEST) {
      throw PayPalError.invalid(Issue.INVALID_PARAMETER_SYNTAX, amount.at("value"), value);
    }
    var decimal = new BigDecimal(value);
    int digits = digits(currency);
    if (decimal.scale() > digits) {
      var issue = digits == 0 ? Issue.DECIMALS_NOT_SUPPORTED : Issue.DECIMAL_PRECISION;
      throw PayPalError.refused(issue, amount.at("value"));
    }
    if (decimal.signum() < 1) {
      throw PayPalError.refused(Issue.CANNOT_BE_ZERO_OR_NEGATIVE, amount.at("value"));
    }
    return new Money(decimal.movePointRight(minorDigits(currency)).longValueExact(), currency);
  }

  private static int digits(String currency) {
    return WHOLE.contains(currency) ? 0 : 2;
  }

  private static int minorDigits(String currency) {
    return Currency.getInstance(currency).getDefaultFractionDigits();
  }

  Money of(long otherMinorUnits) {
    return new Money(otherMinorUnits, currency);
  }

  String value() {
    return BigDecimal.valueOf(minorUnits, minorDigits(currency))
        .setScale(digits(currency))
        .toPlainString();
  }

  ObjectNode json() {
    return Json.object().put("currency_code", currency).put("value", value());
  }
}
