package storehouse.payment.paypal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import storehouse.model.Money;
import storehouse.payment.gateway.http.GatewayHttp;

class PayPalMoneyTest {

  private static Money read(String value, String currency) {
    return PayPalMoney.read(
        GatewayHttp.object().add("currency_code", currency).add("value", value).build());
  }

  @ParameterizedTest
  @CsvSource({
    "3490, EUR, 34.90",
    "5, USD, 0.05",
    "100, GBP, 1.00",
    "3490, JPY, 3490",
    "349000, HUF, 3490",
    "349000, TWD, 3490",
    "922337203685477580, EUR, 9223372036854775.80"
  })
  void amountsHaveTheirCurrencysDigits(long minorUnits, String currency, String value) {
    Money money = Money.of(minorUnits, currency);

    assertThat(PayPalMoney.canSay(money)).isTrue();
    assertThat(PayPalMoney.json(money).getString("value")).isEqualTo(value);
    assertThat(PayPalMoney.json(money).getString("currency_code")).isEqualTo(currency);
    assertThat(read(value, currency)).isEqualTo(money);
  }

  @ParameterizedTest
  @CsvSource({"34.9, EUR, 3490", "34, EUR, 3400", "34.900, EUR, 3490", "10.00, HUF, 1000"})
  void otherSpellingsAreUnderstood(String value, String currency, long minorUnits) {
    assertThat(read(value, currency)).isEqualTo(Money.of(minorUnits, currency));
  }

  @ParameterizedTest
  @CsvSource({"34.905, EUR", "0.5, JPY", "1e30, EUR", "many, EUR", "'', EUR", "1.00, XQX"})
  void whatIsNoAmountIsNotRounded(String value, String currency) {
    assertThatThrownBy(() -> read(value, currency))
        .isInstanceOfAny(ArithmeticException.class, IllegalArgumentException.class);
  }

  @Test
  void aPartOfAForintCannotBeSaid() {
    Money part = Money.of(1_050, "HUF");

    assertThat(PayPalMoney.canSay(part)).isFalse();
    assertThatThrownBy(() -> PayPalMoney.json(part)).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void everyAmountComesBackAsItWas() {
    Random random = new Random(20_261_130);
    for (String currency : List.of("EUR", "JPY", "CHF", "MXN")) {
      for (int i = 0; i < 1_000; i++) {
        Money money = Money.of(random.nextLong(1_000_000_000_000L), currency);
        assertThat(PayPalMoney.read(PayPalMoney.json(money))).isEqualTo(money);
      }
    }
  }
}
