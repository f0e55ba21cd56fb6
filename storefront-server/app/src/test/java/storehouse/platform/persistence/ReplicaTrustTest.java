package storehouse.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReplicaTrustTest {

  private final AtomicLong nanos = new AtomicLong();
  private final ReplicaTrust trust = new ReplicaTrust(Duration.ofSeconds(10), nanos::get);

  private void seen(int seconds, int times) {
    for (int i = 0; i < times; i++) {
      trust.seen(Duration.ofSeconds(seconds));
    }
  }

  @Test
  void trustIsEarnedByThreeGoodSigns() {
    seen(0, 2);
    assertThat(trust.isGiven()).isFalse();
    seen(0, 1);
    assertThat(trust.isGiven()).isTrue();
  }

  @Test
  void oneLookBeyondTheBoundEndsIt() {
    seen(0, 3);
    seen(11, 1);
    assertThat(trust.isGiven()).isFalse();
  }

  @Test
  void aLagThatSwingsAroundTheBoundDoesNotMoveReadsToAndFro() {
    seen(0, 3);
    seen(9, 5);
    assertThat(trust.isGiven()).as("within the bound").isTrue();
    seen(11, 1);
    for (int i = 0; i < 20; i++) {
      seen(9, 1);
      seen(4, 1);
      assertThat(trust.isGiven()).isFalse();
    }
    seen(4, 3);
    assertThat(trust.isGiven()).isTrue();
  }

  @Test
  void aFailureCountsAsTooFarBehind() {
    seen(0, 3);
    trust.lose();
    seen(0, 2);
    assertThat(trust.isGiven()).isFalse();
  }

  @Test
  void aLookThatIsOldIsNoReasonToTrust() {
    seen(0, 3);
    nanos.addAndGet(ReplicaTrust.OLDEST_LOOK.toNanos() + 1);
    assertThat(trust.isGiven()).isFalse();

    seen(0, 1);
    assertThat(trust.isGiven()).isTrue();
  }

  @Test
  void whoWasTrustedStaysSoWhileThePrimaryIsAway() {
    seen(0, 3);
    trust.seenAlone();
    nanos.addAndGet(Duration.ofHours(1).toNanos());
    assertThat(trust.isGiven()).isTrue();

    trust.lose();
    trust.seenAlone();
    assertThat(trust.isGiven()).as("the replica failed meanwhile").isFalse();
  }

  @Test
  void nobodyBecomesTrustedWhileThePrimaryIsAway() {
    seen(0, 2);
    trust.seenAlone();
    trust.seenAlone();
    assertThat(trust.isGiven()).isFalse();
  }
}
