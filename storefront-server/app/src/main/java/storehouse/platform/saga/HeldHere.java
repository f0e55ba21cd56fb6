package storehouse.platform.saga;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The sagas that this node runs just now, and what it hears of them meanwhile. What is heard here
/// costs no write: it is heeded with the next one. Nothing is heard any more once a saga that is to
/// wait is about to be written, so that whoever comes later writes on its row.
final class HeldHere {

  private final Map<Long, Held> sagas = new ConcurrentHashMap<>();

  /// A saga under one lease. A later lease takes the place of an earlier one.
  private static final class Held {

    private final long epoch;
    private volatile boolean woken;
    private volatile boolean asked;

    private Held(long epoch) {
      this.epoch = epoch;
    }
  }

  void hold(Claim<?> claim) {
    sagas.put(claim.id(), new Held(claim.epoch()));
  }

  /// True when the saga is run here and will be asked once more should it come to wait.
  boolean wake(long id) {
    return sagas.computeIfPresent(
            id,
            (_, held) -> {
              held.woken = true;
              return held;
            })
        != null;
  }

  /// People want something of the saga: its next step has to look at its row first.
  void ask(long id) {
    Held held = sagas.get(id);
    if (held != null) {
      held.asked = true;
    }
  }

  boolean isAsked(Claim<?> claim) {
    Held held = sagas.get(claim.id());
    return held == null || held.asked;
  }

  /// Hears nothing more of the saga; true when it was woken before.
  boolean letGo(Claim<?> claim) {
    boolean[] woken = new boolean[1];
    sagas.computeIfPresent(
        claim.id(),
        (_, held) -> {
          if (held.epoch != claim.epoch()) {
            return held;
          }
          woken[0] = held.woken;
          return null;
        });
    return woken[0];
  }
}
