package storehouse.edge.traffic;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import storehouse.platform.saga.SagaRunner.Work;

/// How many orders may be under way at once, and who is turned away.
///
/// By Little's law, as many orders as were settled in the last [Setting#settleWithin()] need just
/// that long from their acceptance to their end. So while orders are turned away the limit follows
/// the measured rate; while none are it grows slowly, and a burst is welcome. Whoever is turned
/// away comes back after a pause that grows with the crowd, so that those who ask again do not take
/// the processor from those who were let in.
///
/// While a gateway or a store is away orders are accepted, and none of them is settled: each fails
/// quickly and waits for its next try. Those are no work for this node and a burden for the shop,
/// so they have a bound of their own.
final class OrderLimit {

  private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
  private static final long FORGOTTEN_NANOS = 20 * TICK_NANOS;
  private static final double WEIGHT = .3;
  private static final double GROWTH = .02;

  /// Asking again is welcome this many times as often as orders are settled.
  private static final double WELCOME = 3;

  private static final double LEAST_RATE = 50;
  private static final double LONGEST_PAUSE_SECONDS = 30;

  private final Setting setting;
  private final Supplier<Work> work;
  private final LongSupplier nanos;
  private double limit;
  private double rate;
  private double pauseSeconds = 1;
  private long tickedAt;
  private long settledBefore;
  private int entering;
  private int asked;
  private boolean refused;

  /// `fewest` and `most` bound the limit, `mostUnsettled` all orders of the shop that are not
  /// settled.
  record Setting(int fewest, int most, int mostUnsettled, Duration settleWithin) {}

  OrderLimit(Setting setting, Supplier<Work> work, LongSupplier nanos) {
    this.setting = setting;
    this.work = work;
    this.nanos = nanos;
    this.limit = setting.fewest();
    this.tickedAt = nanos.getAsLong();
  }

  /// Lets an order in, which must [#leave] once it is accepted or refused; or tells when to ask
  /// again.
  synchronized Optional<Duration> enter() {
    Work now = work.get();
    adapt(now);
    asked++;
    if (entering + now.underWay() < (int) limit
        && entering + now.unsettled() < setting.mostUnsettled()) {
      entering++;
      return Optional.empty();
    }
    refused = true;
    return Optional.of(Duration.ofMillis((long) (pauseSeconds * 1_000)));
  }

  /// If the order was accepted, it counts as under way by now.
  synchronized void leave() {
    entering--;
  }

  synchronized int limit() {
    return (int) limit;
  }

  private void adapt(Work now) {
    long elapsed = nanos.getAsLong() - tickedAt;
    if (elapsed < TICK_NANOS) {
      return;
    }
    double seconds = elapsed / 1e9;
    double settled = (now.settled() - settledBefore) / seconds;
    if (elapsed > FORGOTTEN_NANOS) {
      rate = settled;
      pauseSeconds = 1;
    } else {
      rate += (settled - rate) * WEIGHT;
      adaptPause(asked / seconds);
    }
    double aim =
        refused
            ? limit + (rate * setting.settleWithin().toNanos() / 1e9 - limit) * WEIGHT
            : limit * (1 + GROWTH * elapsed / TICK_NANOS);
    limit = Math.clamp(aim, setting.fewest(), setting.most());
    tickedAt += elapsed;
    settledBefore = now.settled();
    asked = 0;
    refused = false;
  }

  private void adaptPause(double askedPerSecond) {
    double tooMany = askedPerSecond / (WELCOME * Math.max(rate, LEAST_RATE));
    double aim = pauseSeconds * (1 + (tooMany - 1) * WEIGHT);
    pauseSeconds = Math.clamp(aim, 1, LONGEST_PAUSE_SECONDS);
  }
}
