package storehouse.payment.dispute;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
import storehouse.payment.DisputeEvidence;
import storehouse.payment.DisputeTrouble;
import storehouse.payment.dispute.Dispute.Sent;
import storehouse.platform.Ids;
import storehouse.platform.persistence.Columns;

/// The rows of `dispute` inside one transaction. Whoever changes how one stands holds the row of
/// its payment first.
public final class DisputeRows {

  private final Connection connection;
  private final Instant now;

  public DisputeRows(Connection connection, Instant now) {
    this.connection = connection;
    this.now = now;
  }

  /// There is news of this dispute: it is looked at now, or by whoever holds it, once more.
  void told(String gateway, String gatewayId) throws SQLException {
    try (PreparedStatement upsert =
        connection.prepareStatement(
            "insert into dispute (id, gateway, gateway_id, order_id, state, amount, currency,"
                + " reason, answered, attempt, draft_version, told, look_at, opened_at, changed_at)"
                + " values (?, ?, ?, 0, 'TOLD', 0, 'XXX', '', false, 0, 0, 1, ?, ?, ?)"
                + " on duplicate key update told = told + 1, failures = 0,"
                + " look_at = coalesce(least(look_at, values(look_at)), values(look_at))")) {
      upsert.setLong(1, Ids.next());
      upsert.setString(2, gateway);
      upsert.setString(3, gatewayId);
      upsert.setObject(4, Columns.utc(now));
      upsert.setObject(5, Columns.utc(now));
      upsert.setObject(6, Columns.utc(now));
      upsert.executeUpdate();
    }
  }

  public Optional<Dispute> lock(long id) throws SQLException {
    return one("select * from dispute where id = ? for update", id);
  }

  public Optional<Dispute> find(long id) throws SQLException {
    return one("select * from dispute where id = ?", id);
  }

  private Optional<Dispute> one(String sql, long id) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, id);
      return disputes(select).stream().findFirst();
    }
  }

  List<Dispute> ofOrder(long orderId) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select * from dispute where order_id = ?")) {
      select.setLong(1, orderId);
      return disputes(select);
    }
  }

  /// The order whose payment it is about, once that is known; before, the one that is `claimed` if
  /// it was paid at that gateway.
  OptionalLong orderOf(String gateway, String gatewayId, long claimed) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select p.order_id from payment p join dispute d on d.gateway = p.gateway"
                + " where d.gateway = ? and d.gateway_id = ?"
                + " and p.order_id = if(d.order_id = 0, ?, d.order_id)")) {
      select.setString(1, gateway);
      select.setString(2, gatewayId);
      select.setLong(3, claimed);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? OptionalLong.of(row.getLong("order_id")) : OptionalLong.empty();
      }
    }
  }

  /// A dispute of a gateway that is due to be looked at and that nobody holds: it is held until
  /// then, so that one node looks.
  OptionalLong claim(String gateway, Instant until) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select id from dispute where gateway = ? and look_at <= ?"
                + " and (held_until is null or held_until <= ?) order by look_at limit 1"
                + " for update skip locked")) {
      select.setString(1, gateway);
      select.setObject(2, Columns.utc(now));
      select.setObject(3, Columns.utc(now));
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return OptionalLong.empty();
        }
        long id = row.getLong("id");
        hold(id, until);
        return OptionalLong.of(id);
      }
    }
  }

  private void hold(long id, Instant until) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update dispute set held_until = ? where id = ?")) {
      update.setObject(1, Columns.utc(until));
      update.setLong(2, id);
      update.executeUpdate();
    }
  }

  public void lookAt(long id, @Nullable Instant when) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update dispute set look_at = ? where id = ?")) {
      update.setObject(1, utc(when));
      update.setLong(2, id);
      update.executeUpdate();
    }
  }

  public void update(Dispute dispute) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update dispute set order_id = ?, state = ?, amount = ?, currency = ?, reason = ?,"
                + " due_by = if(?, ?, due_by), asked = ?, answered = ?, attempt = ?,"
                + " statement = ?, carrier = ?, tracking_number = ?, draft_version = ?,"
                + " drafted_by = ?, proposed_by = ?, changed_at = ?,"
                + " closed_at = if(?, coalesce(closed_at, ?), null), failures = ?, trouble = ?,"
                + " why = ?, asked_at = ?, held_until = ?, awaits = ?,"
                + " lost = ?, given_back = ? where id = ?")) {
      update.setLong(1, dispute.orderId());
      update.setString(2, DisputeColumns.word(dispute.state()));
      update.setLong(3, dispute.amount().minorUnits());
      update.setString(4, dispute.amount().currency().getCurrencyCode());
      update.setString(5, dispute.reason());
      // What the shop has answered keeps the deadline that it met.
      update.setBoolean(6, dispute.state().isAwaited());
      update.setObject(7, utc(dispute.state().deadline().orElse(null)));
      update.setString(8, dispute.sent().map(Sent::wanted).map(Enum::name).orElse(null));
      update.setBoolean(9, dispute.sent().map(Sent::answered).orElse(false));
      update.setInt(10, dispute.attempt());
      bind(update, dispute.draft());
      update.setObject(17, Columns.utc(dispute.changedAt()));
      update.setBoolean(18, dispute.state().isClosed());
      update.setObject(19, Columns.utc(dispute.changedAt()));
      bind(update, dispute.watch());
      update.setString(25, DisputeColumns.awaits(dispute));
      update.setObject(26, dispute.claim().lostPart().map(Money::minorUnits).orElse(null));
      update.setLong(27, dispute.claim().givenBack().minorUnits());
      update.setLong(28, dispute.name().id());
      update.executeUpdate();
    }
    order(dispute.name().id());
  }

  /// The list is by deadline; what has none is as urgent as it is old.
  private void order(long id) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update dispute set listed_at = coalesce(due_by, opened_at) where id = ?")) {
      update.setLong(1, id);
      update.executeUpdate();
    }
  }

  private static void bind(PreparedStatement update, Watch watch) throws SQLException {
    update.setInt(20, watch.failures());
    update.setString(21, watch.trouble().map(it -> it.kind().name()).orElse(null));
    update.setString(22, watch.trouble().map(DisputeTrouble::why).orElse(null));
    update.setObject(23, utc(watch.askedAt()));
    update.setObject(24, utc(watch.heldUntil()));
  }

  private static @Nullable LocalDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : Columns.utc(instant);
  }

  private static void bind(PreparedStatement update, Dispute.Draft draft) throws SQLException {
    Optional<DisputeEvidence> evidence = draft.evidence();
    update.setString(11, evidence.map(DisputeEvidence::statement).orElse(null));
    update.setString(12, evidence.map(DisputeEvidence::carrier).orElse(null));
    update.setString(13, evidence.map(DisputeEvidence::trackingNumber).orElse(null));
    update.setInt(14, draft.version());
    update.setString(15, draft.writtenBy());
    update.setString(16, draft.acceptanceProposedBy());
  }

  private static List<Dispute> disputes(PreparedStatement select) throws SQLException {
    List<Dispute> found = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        found.add(DisputeColumns.dispute(row));
      }
    }
    return found;
  }
}
