package storehouse.payment.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GatewayHealthTest {

  private Instant now = Instant.parse("2026-11-20T13:00:00Z");
  private final GatewayHealth health = new GatewayHealth(() -> now);

  private void pass(Duration time) {
    now = now.plus(time);
  }

  private void see(int calls, boolean answered) {
    for (int call = 0; call < calls; call++) {
      health.saw(answered);
    }
  }

  private void fallIll() {
    see(GatewayHealth.FEWEST_CALLS, false);
    assertThat(health.keepsItsPlace()).isFalse();
  }

  @Test
  void aGatewayThatWasNeverAskedKeepsItsPlace() {
    assertThat(health.keepsItsPlace()).isTrue();
    assertThat(health.keepsItsPlace()).isTrue();
  }

  @Test
  void aFewLostAnswersProveNothing() {
    see(GatewayHealth.FEWEST_CALLS - 1, false);
    assertThat(health.keepsItsPlace()).isTrue();
  }

  @Test
  void itLosesItsPlaceWhenMostOfItsLastCallsGotNoAnswer() {
    see(5, true);
    see(5, false);
    assertThat(health.keepsItsPlace()).isTrue();
    see(1, false);
    assertThat(health.keepsItsPlace()).isFalse();
  }

  @Test
  void onlyItsLastCallsCount() {
    see(1_000, true);
    see(GatewayHealth.LAST_CALLS / 2 + 1, false);
    assertThat(health.keepsItsPlace()).isFalse();
  }

  @Test
  void oldCallsDoNotCount() {
    see(GatewayHealth.FEWEST_CALLS - 1, false);
    pass(GatewayHealth.REMEMBERED.plusSeconds(1));
    see(1, false);
    assertThat(health.keepsItsPlace()).isTrue();
  }

  @Test
  void oneShopperEveryFewSecondsIsSentToAnIllGateway() {
    fallIll();
    pass(GatewayHealth.BETWEEN_TURNS);

    assertThat(health.keepsItsPlace()).isTrue();
    assertThat(health.keepsItsPlace()).isFalse();
    pass(GatewayHealth.BETWEEN_TURNS.minusMillis(1));
    assertThat(health.keepsItsPlace()).isFalse();
    pass(Duration.ofMillis(1));
    assertThat(health.keepsItsPlace()).isTrue();
  }

  @Test
  void noShopperIsNeededWhileOthersFindOutThatItIsStillIll() {
    fallIll();
    pass(GatewayHealth.BETWEEN_TURNS);
    see(1, false);
    assertThat(health.keepsItsPlace()).isFalse();
  }

  @Test
  void timeAloneHealsNothing() {
    fallIll();
    pass(Duration.ofHours(3));
    health.saw(false);
    assertThat(health.keepsItsPlace()).isFalse();
  }

  @Test
  void anAnswerAfterALongSilenceHeals() {
    fallIll();
    pass(GatewayHealth.REMEMBERED.plusSeconds(1));
    health.saw(true);
    assertThat(health.keepsItsPlace()).isTrue();
    assertThat(health.keepsItsPlace()).isTrue();
  }

  @Test
  void itIsWellAgainWhenHalfOfItsLastCallsWereAnswered() {
    fallIll();
    see(GatewayHealth.FEWEST_CALLS - 1, true);
    assertThat(health.keepsItsPlace()).isFalse();
    see(1, true);
    assertThat(health.keepsItsPlace()).isTrue();
  }
}
