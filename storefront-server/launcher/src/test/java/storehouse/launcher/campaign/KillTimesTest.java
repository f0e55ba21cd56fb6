package storehouse.launcher.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class KillTimesTest {

  @Test
  void whatIsDoneTwiceIsOneLineWithBothTimes() {
    KillTimes times = new KillTimes();
    double first = times.mark("settle");
    double other = times.mark("compare");
    double again = times.mark("settle");

    assertThat(first).isNotNegative();
    assertThat(times.sum().lines())
        .hasSize(2)
        .satisfiesExactly(
            settle ->
                assertThat(settle).contains("settle").contains("2 x").endsWith(said(first + again)),
            compare ->
                assertThat(compare).contains("compare").contains("1 x").endsWith(said(other)));
  }

  private static String said(double seconds) {
    return String.format(Locale.ROOT, "%.1f s", seconds);
  }
}
