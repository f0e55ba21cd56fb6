package storehouse.payment.stray;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import storehouse.model.Money;
import storehouse.payment.gateway.GatewayReference;
import storehouse.platform.persistence.Columns;
import storehouse.platform.persistence.Upsert;

/// The rows of `payment_stray` inside one transaction. One without a verdict is still looked into.
public final class StrayRows {

  private static final Upsert ADD =
      new Upsert(
          "insert into payment_stray (gateway, reference, handle, order_id, amount, currency,"
              + " seen_at, look_at) values",
          "(?, ?, ?, ?, ?, ?, ?, ?)",
          "order_id = order_id");

  private final Connection connection;
  private final Instant now;

  public StrayRows(Connection connection, Instant now) {
    this.connection = connection;
    this.now = now;
  }

  /// Keeps what is there already.
  public void add(Collection<Stray> strays, Instant lookAt) throws SQLException {
    ADD.write(
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
                .instant(lookAt));
  }

  /// Those that should be looked into by now; each is put off, so that one node looks.
  public List<Stray> claimDue(int limit, Instant again) throws SQLException {
    List<Stray> due = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select gateway, reference, handle, order_id, amount, currency from payment_stray"
                + " force index (payment_stray_look_at) where look_at <= ? order by look_at limit ? for update skip locked")) {
      select.setObject(1, Columns.utc(now));
      select.setInt(2, limit);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          due.add(
              new Stray(
                  row.getString("gateway"),
                  new GatewayReference(row.getString("reference"), row.getString("handle")),
                  row.getLong("order_id"),
                  Money.of(row.getLong("amount"), row.getString("currency"))));
        }
      }
    }
    for (Stray stray : due) {
      put(stray, "look_at = ?", again);
    }
    return due;
  }

  /// Ends the looks into it.
  public void decide(Stray stray, StrayVerdict verdict) throws SQLException {
    put(stray, "verdict = '" + verdict.name() + "', look_at = null, decided_at = ?", now);
  }

  private void put(Stray stray, String what, Instant when) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update payment_stray set " + what + " where gateway = ? and reference = ?")) {
      update.setObject(1, Columns.utc(when));
      update.setString(2, stray.gateway());
      update.setString(3, stray.at().id());
      update.executeUpdate();
    }
  }

  public int givenBackSince(Instant since) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select count(*) from payment_stray where verdict = ? and decided_at >= ?")) {
      select.setString(1, StrayVerdict.GIVEN_BACK.name());
      select.setObject(2, Columns.utc(since));
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
