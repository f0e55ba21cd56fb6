package storehouse.platform.saga;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import storehouse.platform.saga.HeldLease.Held;
import storehouse.platform.saga.SagaLog.Line;

/// Writes where sagas go after a step, each only while its lease is held, and heeds what people
/// asked of them meanwhile.
final class SagaSettlements {

  private SagaSettlements() {}

  /// Answers the transitions as they were written, positionally; empty where the lease was lost
  /// meanwhile, and then nothing is written.
  static List<Optional<Transition>> settle(Connection connection, List<Settlement<?>> settlements)
      throws SQLException {
    Map<HeldLease, Map<Long, Held>> held = lock(connection, settlements);
    List<Optional<Transition>> written = new ArrayList<>();
    Map<SharedMove, List<Long>> moves = new LinkedHashMap<>();
    List<Line> lines = new ArrayList<>();
    for (Settlement<?> settlement : settlements) {
      Claim<?> claim = settlement.claim();
      Held saga = held.getOrDefault(HeldLease.of(claim), Map.of()).get(claim.id());
      Optional<Transition> before = saga == null ? Optional.empty() : saga.settledBefore(claim);
      if (saga == null || before.isPresent()) {
        written.add(before);
      } else {
        Transition to = saga.heeded(claim, settlement.transition());
        moves
            .computeIfAbsent(
                SharedMove.of(new Settlement<>(claim, to, settlement.at())), _ -> new ArrayList<>())
            .add(claim.id());
        lines.addAll(claim.unwritten().lines());
        lines.add(claim.line(to, settlement.at()));
        written.add(Optional.of(to));
      }
    }
    for (Map.Entry<SharedMove, List<Long>> move : moves.entrySet()) {
      move.getKey().write(connection, move.getValue());
    }
    SagaLog.append(connection, lines);
    return written;
  }

  private static Map<HeldLease, Map<Long, Held>> lock(
      Connection connection, List<Settlement<?>> settlements) throws SQLException {
    Map<HeldLease, List<Long>> ids = new LinkedHashMap<>();
    for (Settlement<?> settlement : settlements) {
      ids.computeIfAbsent(HeldLease.of(settlement.claim()), _ -> new ArrayList<>())
          .add(settlement.claim().id());
    }
    Map<HeldLease, Map<Long, Held>> held = new HashMap<>();
    for (Map.Entry<HeldLease, List<Long>> lease : ids.entrySet()) {
      held.put(lease.getKey(), lease.getKey().lock(connection, lease.getValue()));
    }
    return held;
  }

  /// Lets go of a saga whose outcome could not be written; it is due again in a minute, and a
  /// person is asked to look.
  static void park(Connection connection, Claim<?> claim, String why) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update saga_instance set needs_person = 1, owner = null,"
                + " due_at = timestampadd(second, 60, now(6)) where id = ? and owner = ?"
                + " and epoch = ?")) {
      update.setLong(1, claim.id());
      update.setString(2, claim.owner());
      update.setLong(3, claim.epoch());
      if (update.executeUpdate() > 0) {
        String stepKey = claim.current().key();
        SagaLog.append(
            connection, List.of(Line.now(claim.id(), stepKey, "PARKED", why, claim.epoch())));
      }
    }
  }
}
