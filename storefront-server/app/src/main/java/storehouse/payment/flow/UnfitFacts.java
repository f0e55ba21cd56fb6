package storehouse.payment.flow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import storehouse.model.Money;
import storehouse.payment.flow.WebhookInbox.Told;
import storehouse.payment.gateway.GatewayFact;
import storehouse.payment.gateway.GatewayReference;
import storehouse.payment.gateway.WebhookNote;
import storehouse.platform.persistence.Columns;
import storehouse.platform.persistence.Upsert;

/// The rows of `unfit_fact`: facts that are told again until they fit.
record UnfitFacts(Connection connection, Instant now) {

  private static final int BATCH = 64;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);

  /// So long the telling again goes on.
  static final Duration TOLD_AGAIN = Duration.ofDays(30);

  private static final Upsert KEEP =
      new Upsert(
          "insert into unfit_fact (gateway, event_id, order_id, type, payment, partly, claim, kind,"
              + " request, amount, currency, handle, reference, code, told_at, tell_at) values",
          "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          "order_id = values(order_id), type = values(type), payment = values(payment),"
              + " partly = values(partly), claim = values(claim), kind = values(kind),"
              + " request = values(request), amount = values(amount), currency = values(currency),"
              + " handle = values(handle), reference = values(reference), code = values(code)");

  /// Hints are left out: what they are about can be asked. What is told last under a name is what
  /// is told again: the first may have been wrong.
  void keep(List<Told> refused) throws SQLException {
    KEEP.write(
        connection,
        refused.stream().filter(told -> told.note().fact() != null).toList(),
        (values, told) -> {
          WebhookNote note = told.note();
          GatewayFact fact = Objects.requireNonNull(note.fact());
          values
              .text(told.gateway())
              .text(note.eventId())
              .number(note.orderId())
              .text(note.type())
              .text(note.reference().id())
              .flag(note.partly())
              .text(note.claim().name())
              .text(fact.kind().name())
              .text(fact.id())
              .number(note.amount().minorUnits())
              .text(note.amount().currency().getCurrencyCode())
              .text(fact.handle())
              .text(fact.reference())
              .text(fact.code())
              .instant(now)
              .instant(now.plus(FIRST_PAUSE));
        });
  }

  /// One of them, since when it is kept.
  record Kept(Told told, Instant since) {}

  /// Those that are to be told again by now, taken by this transaction.
  List<Kept> due() throws SQLException {
    List<Kept> due = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select * from unfit_fact where tell_at <= ? order by tell_at limit "
                + BATCH
                + " for update skip locked")) {
      select.setObject(1, Columns.utc(now));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          due.add(
              new Kept(
                  new Told(row.getString("gateway"), note(row)), Columns.instant(row, "told_at")));
        }
      }
    }
    return due;
  }

  private static WebhookNote note(ResultSet row) throws SQLException {
    Money amount = Money.of(row.getLong("amount"), row.getString("currency"));
    return new WebhookNote(
        row.getString("event_id"),
        row.getString("type"),
        row.getLong("order_id"),
        new GatewayReference(row.getString("payment"), row.getString("handle")),
        amount,
        row.getBoolean("partly"),
        WebhookNote.Claim.valueOf(row.getString("claim")),
        new GatewayFact(
            GatewayFact.Kind.valueOf(row.getString("kind")),
            row.getString("request"),
            amount,
            row.getString("handle"),
            row.getString("reference"),
            row.getString("code")));
  }

  /// Whatever they are about is there now.
  void tellNow(String gateway, long orderId) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update unfit_fact set tell_at = ? where gateway = ? and order_id = ?")) {
      update.setObject(1, Columns.utc(now));
      update.setString(2, gateway);
      update.setLong(3, orderId);
      update.executeUpdate();
    }
  }

  /// It has been told.
  void forget(Told told) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from unfit_fact where gateway = ? and event_id = ?")) {
      delete.setString(1, told.gateway());
      delete.setString(2, told.note().eventId());
      delete.executeUpdate();
    }
  }

  /// The older it is, the later it is told again; one that is too old stays as it is.
  void putOff(Kept kept) throws SQLException {
    Duration age = Duration.between(kept.since(), now);
    Duration pause = age.compareTo(FIRST_PAUSE) > 0 ? age : FIRST_PAUSE;
    try (PreparedStatement update =
        connection.prepareStatement(
            "update unfit_fact set tell_at = ? where gateway = ? and event_id = ?")) {
      update.setObject(1, age.compareTo(TOLD_AGAIN) > 0 ? null : Columns.utc(now.plus(pause)));
      update.setString(2, kept.told().gateway());
      update.setString(3, kept.told().note().eventId());
      update.executeUpdate();
    }
  }
}
