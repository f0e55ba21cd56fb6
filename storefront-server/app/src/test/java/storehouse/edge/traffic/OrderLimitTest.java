package storehouse.edge.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import storehouse.edge.traffic.OrderLimit.Setting;
import storehouse.platform.saga.SagaRunner.Work;

class OrderLimitTest {

  private static final int PER_SECOND = 400;
  private static final int MOST_UNSETTLED = 3_000;
  private static final Setting SETTING =
      new Setting(50, 2_000, MOST_UNSETTLED, Duration.ofSeconds(1));
  private static final int STEPS = 100;

  private final AtomicLong nanos = new AtomicLong();
  private double underWay;
  private double failed;
  private long settled;
  private int admitted;
  private int refused;
  private Duration pause = Duration.ZERO;
  private final OrderLimit limit = new OrderLimit(SETTING, this::work, nanos::get);

  private Work work() {
    return new Work((int) underWay, (int) (underWay + failed), settled);
  }

  @Test
  void asManyOrdersAreUnderWayAsAreSettledWithinTheTimeAllowed() {
    pass(60, 3 * PER_SECOND, PER_SECOND);

    assertThat(underWay / PER_SECOND).as("seconds that an order takes").isBetween(.7, 1.3);
    assertThat(admitted).isGreaterThan((int) (.8 * 60 * PER_SECOND));
    assertThat(refused).isGreaterThan(60 * PER_SECOND);
  }

  @Test
  void whenTheCrowdHasGoneNobodyIsTurnedAwayAndTheBacklogIsGoneWithinFiveSeconds() {
    pass(60, 3 * PER_SECOND, PER_SECOND);
    refused = 0;

    pass(5, PER_SECOND * 7 / 10, PER_SECOND);

    assertThat(refused).isZero();
    assertThat(underWay).isLessThan(PER_SECOND / 10.0);
  }

  @Test
  void aShopThatSlowsDownTakesOnLess() {
    pass(30, 3 * PER_SECOND, PER_SECOND);

    pass(30, 3 * PER_SECOND, PER_SECOND / 4);

    assertThat(underWay).isLessThan(PER_SECOND / 4.0 * 1.3);
  }

  @Test
  void aShopThatStandsStillAndGoesOnTakesOnAsMuchAsBefore() {
    pass(30, 3 * PER_SECOND, PER_SECOND);
    pass(20, 3 * PER_SECOND, 0);
    assertThat(limit.limit()).isEqualTo(SETTING.fewest());

    pass(30, 3 * PER_SECOND, PER_SECOND);

    assertThat(underWay).isGreaterThanOrEqualTo(SETTING.fewest() - 2.0 * PER_SECOND / STEPS);
  }

  @Test
  void anOutageClosesTheDoorAndItsOrdersAreSettledBeforeItOpens() {
    pass(30, PER_SECOND / 2, PER_SECOND);

    passWhileEverythingFails(600, PER_SECOND);
    assertThat(failed).isEqualTo(MOST_UNSETTLED);

    underWay = SETTING.most();
    failed -= underWay;
    refused = 0;
    pass(3, PER_SECOND, PER_SECOND);
    assertThat(refused).as("while the backlog is settled").isGreaterThan(2 * PER_SECOND);

    failed = 0;
    pass(30, PER_SECOND, PER_SECOND);
    refused = 0;
    pass(30, PER_SECOND / 2, PER_SECOND);
    assertThat(refused).as("when it is gone").isZero();
  }

  @Test
  void whileNobodyIsTurnedAwayThereIsRoomForABurst() {
    pass(120, PER_SECOND / 2, PER_SECOND);

    assertThat(limit.limit()).isEqualTo(SETTING.most());
  }

  @Test
  void theMoreAskTheLaterTheyComeBack() {
    pass(20, 2 * PER_SECOND, PER_SECOND);
    assertThat(pause).isLessThanOrEqualTo(Duration.ofSeconds(2));

    pass(20, 20 * PER_SECOND, PER_SECOND);
    assertThat(pause).isGreaterThan(Duration.ofSeconds(10));

    pass(60, 2 * PER_SECOND, PER_SECOND);
    assertThat(pause).isLessThanOrEqualTo(Duration.ofSeconds(2));
  }

  /// So many orders are asked for in a second, and so many of those under way are settled.
  private void pass(int seconds, int asked, int settled) {
    for (int step = 0; step < seconds * STEPS; step++) {
      nanos.addAndGet(TimeUnit.SECONDS.toNanos(1) / STEPS);
      double done = Math.min(underWay, (double) settled / STEPS);
      underWay -= done;
      this.settled += Math.round(done);
      for (int i = 0; i < asked / STEPS; i++) {
        enter();
      }
    }
  }

  /// Each order fails at once and waits for its next try.
  private void passWhileEverythingFails(int seconds, int asked) {
    for (int second = 0; second < seconds; second++) {
      pass(1, asked, 0);
      failed += underWay;
      underWay = 0;
    }
  }

  private void enter() {
    Optional<Duration> refusal = limit.enter();
    if (refusal.isPresent()) {
      refused++;
      pause = refusal.get();
    } else {
      admitted++;
      underWay++;
      limit.leave();
    }
  }
}
