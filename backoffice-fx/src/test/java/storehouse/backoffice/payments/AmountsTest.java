package storehouse.backoffice.payments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import storehouse.model.shop.Price;

class AmountsTest {

  @ParameterizedTest
  @CsvSource({
    "10, EUR, 1000",
    "'10,5', EUR, 1050",
    "10.05, EUR, 1005",
    "500, JPY, 500",
    "1.500, EUR, 150"
  })
  void anAmountIsReadAsPeopleTypeIt(String text, String currency, long minorUnits) {
    assertThat(Amounts.typed(text, currency)).contains(new Price(minorUnits, currency));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "0.00", "-5", "ten", "10.005", "1.000,00", "1e3", "9999999999"})
  void whatIsNoAmountIsNotTakenForOne(String text) {
    assertThat(Amounts.typed(text, "EUR")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1005, EUR, 10.05", "500, JPY, 500"})
  void anAmountIsWrittenAsOneWouldTypeIt(long minorUnits, String currency, String text) {
    assertThat(Amounts.plain(new Price(minorUnits, currency))).isEqualTo(text);
  }
}
