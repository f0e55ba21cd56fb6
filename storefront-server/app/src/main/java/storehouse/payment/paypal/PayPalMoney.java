package storehouse.payment.paypal;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Set;
import storehouse.model.Money;
import storehouse.payment.gateway.http.GatewayHttp;
import storehouse.payment.gateway.http.JsonWalk;

/// Amounts as PayPal writes them: decimal strings, exact in both directions.
final class PayPalMoney {

  /// Of these PayPal takes whole units only, even where ISO 4217 divides them.
  private static final Set<String> WHOLE = Set.of("HUF", "JPY", "TWD");

  private PayPalMoney() {}

  /// False for a part of a currency that PayPal does not divide.
  static boolean canSay(Money money) {
    return decimal(money).stripTrailingZeros().scale() <= digits(money.currency());
  }

  /// @throws ArithmeticException for what PayPal cannot say
  static JsonObject json(Money money) {
    return GatewayHttp.object()
        .add("currency_code", money.currency().getCurrencyCode())
        .add("value", decimal(money).setScale(digits(money.currency())).toPlainString())
        .build();
  }

  /// @throws ArithmeticException for more digits than the currency has
  /// @throws IllegalArgumentException for what is no number or no currency
  static Money read(JsonObject amount) {
    return money(amount.getString("currency_code"), amount.getString("value"));
  }

  /// As [#read(JsonObject)].
  static Money read(JsonWalk json) {
    String currency = "";
    String value = "";
    while (json.next()) {
      if (json.is("currency_code")) {
        currency = json.text();
      } else if (json.is("value")) {
        value = json.text();
      }
    }
    return money(currency, value);
  }

  private static Money money(String currencyCode, String value) {
    Currency currency = Currency.getInstance(currencyCode);
    BigDecimal units = new BigDecimal(value);
    return new Money(units.movePointRight(minorDigits(currency)).longValueExact(), currency);
  }

  private static BigDecimal decimal(Money money) {
    return BigDecimal.valueOf(money.minorUnits(), minorDigits(money.currency()));
  }

  private static int digits(Currency currency) {
    return WHOLE.contains(currency.getCurrencyCode()) ? 0 : minorDigits(currency);
  }

  private static int minorDigits(Currency currency) {
    return currency.getDefaultFractionDigits();
  }
}
