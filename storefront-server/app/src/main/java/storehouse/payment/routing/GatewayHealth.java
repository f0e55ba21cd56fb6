package storehouse.payment.routing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/// Whether a gateway answers, as far as this node has seen it.
///
/// It is ill when most of its last calls got no answer, and well again when most of them got one.
/// Old calls do not count, but time alone heals nothing: it only thins out the calls that a new
/// answer is weighed against. Nothing is ever kept from an ill gateway. It waits at the end of the
/// line, and every few seconds it has its turn in front, so that there is a call to learn from.
public final class GatewayHealth {

  static final int LAST_CALLS = 20;
  static final int FEWEST_CALLS = 5;
  static final Duration REMEMBERED = Duration.ofMinutes(1);
  static final Duration BETWEEN_TURNS = Duration.ofSeconds(10);

  private final InstantSource clock;
  private final Deque<Call> calls = new ArrayDeque<>();
  private boolean ill;
  private Instant lastTurn = Instant.MIN;

  public GatewayHealth(InstantSource clock) {
    this.clock = clock;
  }

  private record Call(Instant at, boolean answered) {}

  /// A call has ended.
  public synchronized void saw(boolean answered) {
    Instant now = clock.instant();
    calls.addLast(new Call(now, answered));
    while (calls.size() > LAST_CALLS || calls.getFirst().at().isBefore(now.minus(REMEMBERED))) {
      calls.removeFirst();
    }
    long unanswered = calls.stream().filter(call -> !call.answered()).count();
    boolean mostUnanswered = unanswered * 2 > calls.size();
    ill = mostUnanswered && (ill || calls.size() >= FEWEST_CALLS);
    if (ill && !answered) {
      lastTurn = now;
    }
  }

  /// Whether it keeps its place in the line. Asked on behalf of one shopper: an ill gateway that
  /// has its turn had it with this answer.
  public synchronized boolean keepsItsPlace() {
    Instant now = clock.instant();
    if (ill && lastTurn.plus(BETWEEN_TURNS).isAfter(now)) {
      return false;
    }
    lastTurn = now;
    return true;
  }
}
