package storehouse.payment.desk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
import storehouse.payment.PaymentAct;
import storehouse.payment.PaymentVerdict;
import storehouse.platform.persistence.Columns;

/// The rows of `payment_act`: what people did to payments, append-only.
public final class ActRows {

  private static final int MOST = 200;

  private ActRows() {}

  /// An act with what makes it recognisable; `key` is that of the request, `refund` the id of the
  /// refund that was asked for, if there was one.
  public record Entry(
      long orderId, long id, PaymentAct act, @Nullable String key, @Nullable Long refund) {}

  public static void add(Connection connection, Entry entry) throws SQLException {
    PaymentAct act = entry.act();
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into payment_act (order_id, id, at, kind, actor, amount, verdict, reason,"
                + " request_key, refund_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setLong(1, entry.orderId());
      insert.setLong(2, entry.id());
      insert.setObject(3, Columns.utc(act.at()));
      insert.setString(4, act.kind().name());
      insert.setString(5, act.actor());
      insert.setObject(6, act.amount().map(Money::minorUnits).orElse(null), Types.BIGINT);
      insert.setString(7, act.verdict().map(Enum::name).orElse(null));
      insert.setString(8, act.reason());
      insert.setString(9, entry.key());
      insert.setObject(10, entry.refund(), Types.BIGINT);
      insert.executeUpdate();
    }
  }

  /// What this request did when it was sent before.
  public static Optional<Entry> withKey(
      Connection connection, long orderId, String key, Currency currency) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select payment_act.*, coalesce(refund_id, if(kind = 'REFUND', id, null)) as refund"
                + " from payment_act where order_id = ? and request_key = ?")) {
      select.setLong(1, orderId);
      select.setString(2, key);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Entry(
                    orderId,
                    row.getLong("id"),
                    act(row, currency),
                    key,
                    row.getObject("refund", Long.class)))
            : Optional.empty();
      }
    }
  }

  public static List<PaymentAct> of(Connection connection, long orderId, Currency currency)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select * from payment_act where order_id = ? order by id desc limit " + MOST)) {
      select.setLong(1, orderId);
      List<PaymentAct> acts = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          acts.add(act(row, currency));
        }
      }
      return acts.reversed();
    }
  }

  private static PaymentAct act(ResultSet row, Currency currency) throws SQLException {
    return new PaymentAct(
        Columns.instant(row, "at"),
        PaymentAct.Kind.valueOf(row.getString("kind")),
        row.getString("actor"),
        Optional.ofNullable(row.getObject("amount", Long.class))
            .map(amount -> new Money(amount, currency)),
        Optional.ofNullable(row.getString("verdict")).map(PaymentVerdict::valueOf),
        row.getString("reason"));
  }
}
