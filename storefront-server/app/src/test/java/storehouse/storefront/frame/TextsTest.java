package storehouse.storefront.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import storehouse.model.Money;

class TextsTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final Texts irish = new Texts(Locale.forLanguageTag("en-IE"), BERLIN);
  private final Texts german = new Texts(Locale.GERMANY, BERLIN);

  @Test
  void moneyIsWrittenAsItsReadersWriteIt() {
    assertThat(irish.money(Money.of(123_450, "EUR"))).isEqualTo("€1,234.50");
    assertThat(german.money(Money.of(123_450, "EUR"))).isEqualTo("1.234,50\u00a0€");
  }

  @Test
  void aCurrencyWithoutCentsHasNone() {
    assertThat(irish.money(Money.of(1_500, "JPY"))).contains("1,500").doesNotContain(".");
  }

  @Test
  void oneThingIsNotSeveral() {
    assertThat(irish.count("listing.count", 1)).isEqualTo("1 product");
    assertThat(irish.count("listing.count", 1_204)).isEqualTo("1,204 products");
  }

  @Test
  void timesAreThoseOfTheShop() {
    assertThat(irish.dateTime(Instant.parse("2026-11-20T23:30:00Z"))).contains("21 Nov 2026");
  }

  @Test
  void aLanguageWithoutABundleReadsEnglish() {
    Texts french = new Texts(Locale.FRANCE, BERLIN);
    assertThat(french.get("cart.title")).isEqualTo("Cart");
    assertThat(german.get("cart.title")).isEqualTo("Warenkorb");
  }
}
