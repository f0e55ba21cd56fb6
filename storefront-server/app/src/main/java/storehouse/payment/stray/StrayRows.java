package storehouse.payment.stray;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
import storehouse.payment.gateway.GatewayReference;
import storehouse.platform.persistence.Columns;
import storehouse.platform.persistence.Upsert;

/// The rows of `payment_stray` inside one transaction. One without a verdict is shown to people.
public final class StrayRows {

  private static final Duration FIRST_LOOK = Duration.ofMinutes(15);
  private static final Duration SHORTEST_PAUSE = Duration.ofMinutes(10);
  private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

  /// So long it is looked into without news of it; from then on it is only shown.
  static final Duration LOOKED_INTO = Duration.ofDays(30);

  private static final String INSERT =
      "insert into payment_stray (gateway, reference, handle, order_id, amount, currency,"
          + " seen_at, look_at) values";

  private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?)";

  private static final Upsert ADD = new Upsert(INSERT, ROW, "order_id = order_id");

  /// What was decided of somebody's lie does not hold once the truth is told.
  private static final Upsert ADD_AGAIN =
      new Upsert(
          INSERT,
          ROW,
          "look_at = if(verdict in ('NOT_OURS', 'EMPTIED'), values(look_at), look_at),"
              + " decided_at = if(verdict in ('NOT_OURS', 'EMPTIED'), null, decided_at),"
              + " verdict = if(verdict in ('NOT_OURS', 'EMPTIED'), null, verdict)");

  private final Connection connection;
  private final Instant now;

  public StrayRows(Connection connection, Instant now) {
    this.connection = connection;
    this.now = now;
  }

  /// Keeps what is there already.
  public void add(Collection<Stray> strays) throws SQLException {
    write(ADD, strays);
  }

  /// As [#add]; what came to nothing is looked into anew, since its gateway can be asked.
  public void addAgain(Collection<Stray> strays) throws SQLException {
    write(ADD_AGAIN, strays);
  }

  private void write(Upsert upsert, Collection<Stray> strays) throws SQLException {
    upsert.write(
        connection,
        strays,
        (values, stray) ->
            values
                .text(stray.gateway())
                .text(stray.at().id())
                .text(stray.at().handle())
                .number(stray.orderId())
                .number(stray.amount().minorUnits())
                .text(stray.amount().currency().getCurrencyCode())
                .instant(now)
                .instant(now.plus(FIRST_LOOK)));
  }

  /// There is news of it, such as that somebody gave it back by hand.
  public void heardOf(Stray stray) throws SQLException {
    put(stray, "look_at = ?", now.plus(SHORTEST_PAUSE));
  }

  /// The same, of a gateway that cannot be asked: it says that so much went back.
  public void heardOfEnd(Stray stray) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update payment_stray set verdict = 'EMPTIED', look_at = null, decided_at = ?"
                + " where gateway = ? and reference = ? and verdict is null and amount <= ?")) {
      update.setObject(1, Columns.utc(now));
      update.setString(2, stray.gateway());
      update.setString(3, stray.at().id());
      update.setLong(4, stray.amount().minorUnits());
      update.executeUpdate();
    }
  }

  /// Those that should be looked into by now; each is put off, so that one node looks: the older it
  /// is, the longer.
  public List<FoundStray> claimDue(int limit) throws SQLException {
    List<FoundStray> due = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select * from payment_stray force index (payment_stray_look_at)"
                + " where look_at <= ? order by look_at limit ? for update skip locked")) {
      select.setObject(1, Columns.utc(now));
      select.setInt(2, limit);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          due.add(found(row));
        }
      }
    }
    for (FoundStray found : due) {
      put(found.stray(), "look_at = ?", nextLook(found));
    }
    return due;
  }

  private @Nullable Instant nextLook(FoundStray found) {
    Duration age = Duration.between(found.seenAt(), now);
    Duration pause = age.compareTo(SHORTEST_PAUSE) > 0 ? age : SHORTEST_PAUSE;
    return age.compareTo(LOOKED_INTO) > 0
        ? null
        : now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
  }

  private static FoundStray found(ResultSet row) throws SQLException {
    return new FoundStray(
        new Stray(
            row.getString("gateway"),
            new GatewayReference(row.getString("reference"), row.getString("handle")),
            row.getLong("order_id"),
            Money.of(row.getLong("amount"), row.getString("currency"))),
        Columns.instant(row, "seen_at"),
        Columns.instantOrNull(row, "agreed_at"));
  }

  /// The same as it is now, for this transaction alone; empty once it is decided.
  public Optional<FoundStray> lock(Stray stray) throws SQLException {
    lockFirst();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select * from payment_stray where gateway = ? and reference = ?"
                + " and verdict is null for update")) {
      select.setString(1, stray.gateway());
      select.setString(2, stray.at().id());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(found(row)) : Optional.empty();
      }
    }
  }

  /// Whoever decides of one decides alone, so that two nodes do not count past each other.
  private void lockFirst() throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "select mark from payment_shop order by mark limit 1 for update");
        ResultSet row = select.executeQuery()) {
      row.next();
    }
  }

  /// Nothing speaks against giving it back since now.
  public void agree(Stray stray, Instant lookAt) throws SQLException {
    put(stray, "doubt = null, agreed_at = ?", now);
    put(stray, "look_at = ?", lookAt);
  }

  /// This speaks against giving it back.
  public void doubt(Stray stray, StrayDoubt doubt) throws SQLException {
    put(stray, "doubt = '" + doubt.name() + "', agreed_at = ?", null);
  }

  /// Ends the looks into it.
  public void decide(Stray stray, StrayVerdict verdict) throws SQLException {
    put(stray, "verdict = '" + verdict.name() + "', look_at = null, decided_at = ?", now);
  }

  private void put(Stray stray, String what, @Nullable Instant when) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update payment_stray set "
                + what
                + " where gateway = ? and reference = ? and verdict is null")) {
      update.setObject(1, when == null ? null : Columns.utc(when));
      update.setString(2, stray.gateway());
      update.setString(3, stray.at().id());
      update.executeUpdate();
    }
  }

  /// How many came since then that were not explained.
  public int unexplainedSince(Instant since) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select count(*) from payment_stray where seen_at >= ?"
                + " and (verdict is null or verdict = 'GIVEN_BACK')")) {
      select.setObject(1, Columns.utc(since));
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  /// Whether the gateway has told of the same authorisation as of another order's.
  public boolean isOfAnother(Stray stray) throws SQLException {
    if (stray.at().handle() == null) {
      return false;
    }
    try (PreparedStatement select =
        connection.prepareStatement(
            "select 1 from gateway_fact where handle = ? and order_id <> ? limit 1")) {
      select.setString(1, stray.at().handle());
      select.setLong(2, stray.orderId());
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  /// True when there may be more.
  public boolean deleteDecided(Instant before, int most) throws SQLException {
    int deleted = 0;
    for (StrayVerdict verdict : StrayVerdict.values()) {
      try (PreparedStatement delete =
          connection.prepareStatement(
              "delete from payment_stray where verdict = ? and decided_at < ? limit ?")) {
        delete.setString(1, verdict.name());
        delete.setObject(2, Columns.utc(before));
        delete.setInt(3, most - deleted);
        deleted += delete.executeUpdate();
      }
    }
    return deleted == most;
  }
}
