package storehouse.payment.paypal;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Set;
import storehouse.model.Money;
import storehouse.payment.gateway.http.GatewayHttp;

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
    Currency currency = Currency.getInstance(amount.getString("currency_code"));
    BigDecimal value = new BigDecimal(amount.getString("value"));
    return new Money(value.movePointRight(minorDigits(currency)).longValueExact(), currency);
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
