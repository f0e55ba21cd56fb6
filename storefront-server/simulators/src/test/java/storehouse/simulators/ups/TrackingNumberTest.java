package storehouse.simulators.ups;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrackingNumberTest {

  @Test
  void theExampleOfUpsChecks() {
    assertThat(TrackingNumber.isValid("1Z999AA10123456784")).isTrue();
    assertThat(TrackingNumber.isValid("1Z999AA10123456785")).isFalse();
  }

  @Test
  void everyNumberMadeHereChecks() {
    for (long serial = 0; serial < 50; serial++) {
      assertThat(TrackingNumber.isValid(TrackingNumber.of("A1B2C3", "11", serial * 7919))).isTrue();
    }
  }
}
