package storehouse.payment.campaign;

import java.util.Random;
import java.util.function.IntFunction;

/// The server that runs now. Each but the last dies after some calls to gateways.
final class Servers implements AutoCloseable {

  private static final int CALLS_A_PAYMENT = 4;

  private final int planned;
  private final int longestLife;
  private final Random random;
  private final IntFunction<Server> birth;
  private Server now;
  private int deaths;

  /// @param birth makes a server that dies after so many calls
  Servers(int planned, int payments, Random random, IntFunction<Server> birth) {
    this.planned = planned;
    this.longestLife = Math.max(2, payments * CALLS_A_PAYMENT / Math.max(1, planned));
    this.random = random;
    this.birth = birth;
    this.now = born();
  }

  private Server born() {
    return birth.apply(deaths < planned ? 1 + random.nextInt(longestLife) : Integer.MAX_VALUE);
  }

  synchronized Server one() {
    if (now.isDead()) {
      deaths++;
      now.bury();
      now = born();
    }
    return now;
  }

  synchronized int deaths() {
    return deaths;
  }

  @Override
  public synchronized void close() {
    now.bury();
  }
}
