package storehouse.storefront.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import storehouse.storefront.sample.SampleShop;

class DispatchTest {

  @Test
  void beforeTheCutoffOfAWorkingDayItLeavesToday() {
    assertThat(promiseAt("2026-11-20T13:59:00Z")).contains("15:00").contains("today");
  }

  @Test
  void afterTheCutoffItLeavesTheNextWorkingDay() {
    assertThat(promiseAt("2026-11-19T14:00:00Z")).contains("tomorrow");
    assertThat(promiseAt("2026-11-20T14:00:00Z")).contains("Monday");
  }

  @Test
  void onASundayItLeavesTomorrow() {
    assertThat(promiseAt("2026-11-22T09:00:00Z")).contains("tomorrow");
  }

  private static String promiseAt(String instant) {
    Clock clock = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    return new Dispatch(SampleShop.SHOP, clock)
        .promise(SampleShop.frame("").text(), Locale.forLanguageTag("en-IE"));
  }
}
