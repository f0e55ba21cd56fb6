package storehouse.payment.desk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import storehouse.model.Money;
import storehouse.payment.GatewayExchange;
import storehouse.payment.PaymentNotice;
import storehouse.payment.PaymentRefundView;
import storehouse.payment.PaymentRefundView.Stage;
import storehouse.platform.persistence.Columns;

/// Reads what is kept of one payment, oldest first; of a very long list its end.
public final class FileReads {

  private static final int MOST = 200;

  private final Connection connection;
  private final long orderId;

  public FileReads(Connection connection, long orderId) {
    this.connection = connection;
    this.orderId = orderId;
  }

  private interface Reading<T> {
    T read(ResultSet row) throws SQLException;
  }

  /// `sql` asks for the newest first.
  private <T> List<T> read(String sql, Reading<T> reading) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql + " limit " + MOST)) {
      for (int i = 1; i <= sql.chars().filter(sign -> sign == '?').count(); i++) {
        select.setLong(i, orderId);
      }
      List<T> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(reading.read(row));
        }
      }
      return found.reversed();
    }
  }

  public List<GatewayExchange> exchanges() throws SQLException {
    return read(
        "select * from payment_exchange where order_id = ? order by id desc",
        row ->
            new GatewayExchange(
                Columns.instant(row, "at"),
                row.getString("method"),
                row.getString("path"),
                row.getObject("status", Integer.class),
                row.getString("request"),
                row.getString("response"),
                row.getLong("duration_millis"),
                row.getString("why_lost")));
  }

  public List<PaymentRefundView> refunds(Currency currency) throws SQLException {
    return read(
        "select * from refund where order_id = ? order by created_at desc, reference desc",
        row ->
            new PaymentRefundView(
                row.getString("reference"),
                new Money(row.getLong("amount"), currency),
                Optional.ofNullable(row.getString("gateway_id")),
                Optional.ofNullable(row.getString("stage")).map(Stage::valueOf).orElse(Stage.ASKED),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "changed_at")));
  }

  /// Webhooks, and the facts of webhooks that are too old to be kept themselves.
  public List<PaymentNotice> notices() throws SQLException {
    return read(
        "select w.event_id, w.type, w.state, w.received_at as at,"
            + " coalesce(u.amount, f.amount) as amount, coalesce(u.currency, f.currency) as currency,"
            + " u.gateway as unfit, u.payment, u.tell_at from webhook w"
            + " left join gateway_fact f on f.order_id = w.order_id and f.event_id = w.event_id"
            + " left join unfit_fact u on u.gateway = w.gateway and u.event_id = w.event_id"
            + " and u.order_id = w.order_id and w.state = 'REFUSED'"
            + " where w.order_id = ? union all"
            + " select f.event_id, f.kind, 'TAKEN', f.told_at, f.amount, f.currency, null, null, null"
            + " from gateway_fact f where f.order_id = ? and not exists (select 1 from webhook w"
            + " where w.order_id = f.order_id and w.event_id = f.event_id) union all"
            + " select u.event_id, u.type, 'REFUSED', u.told_at, u.amount, u.currency, u.gateway,"
            + " u.payment, u.tell_at from unfit_fact u where u.order_id = ? and not exists"
            + " (select 1 from webhook w where w.gateway = u.gateway and w.event_id = u.event_id)"
            + " order by at desc",
        row ->
            new PaymentNotice(
                Columns.instant(row, "at"),
                row.getString("event_id"),
                row.getString("type"),
                row.getString("state").equals("TAKEN"),
                amount(row),
                unfit(row)));
  }

  private static Optional<Money> amount(ResultSet row) throws SQLException {
    String currency = row.getString("currency");
    return currency == null
        ? Optional.empty()
        : Optional.of(Money.of(row.getLong("amount"), currency));
  }

  private static Optional<PaymentNotice.Unfit> unfit(ResultSet row) throws SQLException {
    String gateway = row.getString("unfit");
    return gateway == null
        ? Optional.empty()
        : Optional.of(
            new PaymentNotice.Unfit(
                gateway,
                row.getString("payment"),
                Optional.ofNullable(Columns.instantOrNull(row, "tell_at"))));
  }
}
