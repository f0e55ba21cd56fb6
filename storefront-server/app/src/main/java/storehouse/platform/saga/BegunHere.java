package storehouse.platform.saga;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import storehouse.platform.persistence.Store;

/// Sagas that this node leased as it wrote them, until their transaction says that it is committed.
///
/// One that does not say so may be committed all the same: its answer was lost. After
/// [#ANSWER_LOST] the lease is given back, so that whoever claims next goes on with it.
final class BegunHere {

  private static final Duration ANSWER_LOST = Duration.ofSeconds(5);

  private final Store store;
  private final Map<Long, Begun> waiting = new ConcurrentHashMap<>();

  BegunHere(Store store) {
    this.store = store;
  }

  private record Begun(Claim<?> claim, long since) {}

  /// Call it once the rows are written: until then nothing holds up whoever gives the lease back.
  void add(List<Claim<?>> claims) {
    long now = System.nanoTime();
    claims.forEach(claim -> waiting.put(claim.id(), new Begun(claim, now)));
  }

  /// True when the saga is this node's to run; false when its lease was given back meanwhile.
  boolean committed(Claim<?> claim) {
    return waiting.remove(claim.id()) != null;
  }

  /// Gives back the leases of those whose transaction did not say how it ended.
  void giveBackLost() {
    long before = System.nanoTime() - ANSWER_LOST.toNanos();
    for (Begun begun : waiting.values()) {
      if (begun.since() - before < 0 && waiting.remove(begun.claim().id(), begun)) {
        giveBack(begun);
      }
    }
  }

  /// Waits for the row when its transaction is still open.
  private void giveBack(Begun begun) {
    try {
      store.run(tx -> release(tx.connection(), begun.claim()));
    } catch (RuntimeException tryAgain) {
      waiting.put(begun.claim().id(), begun);
      throw tryAgain;
    }
  }

  private static void release(Connection connection, Claim<?> claim) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update saga_instance set owner = null, due_at = now(6)"
                + " where active = 1 and owner = ? and epoch = ? and id = ?")) {
      update.setString(1, claim.owner());
      update.setLong(2, claim.epoch());
      update.setLong(3, claim.id());
      update.executeUpdate();
    }
  }
}
