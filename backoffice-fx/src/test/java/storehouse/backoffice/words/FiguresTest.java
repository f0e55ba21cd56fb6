package storehouse.backoffice.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import storehouse.model.shop.Price;

class FiguresTest {

  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private final Figures figures =
      new Figures(
          Words.in(Locale.ENGLISH), Clock.fixed(NOW, ZoneOffset.UTC), ZoneId.of("Europe/Berlin"));

  @Test
  void moneyKeepsItsCentsAndNegativesStandInParenthesesWithASign() {
    assertThat(figures.money(new Price(123_450, "EUR"))).isEqualTo("€1,234.50");
    assertThat(figures.money(new Price(-490, "EUR"))).isEqualTo("(−€4.90)");
    assertThat(figures.money(new Price(500, "JPY"))).isEqualTo("¥500");
  }

  @Test
  void ageIsGivenInTheLargestUnitThatFits() {
    assertThat(figures.age(NOW.minusSeconds(59 * 60))).isEqualTo("59 min");
    assertThat(figures.age(NOW.minusSeconds(3 * 3600 + 300))).isEqualTo("3 h 5 min");
    assertThat(figures.age(NOW.minusSeconds(50 * 3600))).isEqualTo("2 d 2 h");
  }

  @Test
  void serversClockAheadOfOursGivesNoNegativeAge() {
    assertThat(figures.age(NOW.plusSeconds(90))).isEqualTo("0 min");
  }

  @Test
  void timesAreOfTheZoneAndNameTheYearOnlyWhenItIsAnother() {
    assertThat(figures.time(NOW)).isEqualTo("2 Mar, 11:00");
    assertThat(figures.time(Instant.parse("2025-12-24T22:30:00Z"))).isEqualTo("24 Dec 2025, 23:30");
  }

  @Test
  void changesCarryTheirSign() {
    assertThat(figures.change(24)).isEqualTo("+24");
    assertThat(figures.change(-1_200)).isEqualTo("−1,200");
  }
}
