package storehouse.payment.flow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import storehouse.model.Money;
import storehouse.platform.persistence.Columns;

/// Keeps back from refunds what the bank has taken in disputes.
public final class DisputedMoney {

  private final Connection connection;
  private final Instant now;
  private final PaymentRows rows;

  public DisputedMoney(Connection connection, Instant now) {
    this.connection = connection;
    this.now = now;
    this.rows = new PaymentRows(connection, now);
  }

  /// The payment that is disputed, locked: whoever promises a refund waits, and then sees what is
  /// disputed.
  public Optional<Payment> lock(long orderId) throws SQLException {
    return Optional.ofNullable(rows.lock(List.of(orderId)).get(orderId));
  }

  /// What the payment has given back without us, beside what was `lost` in disputes and is shown as
  /// a refund of it.
  public static Money givenBackBeside(Payment payment, Money lost) {
    Money beside = payment.refunds().withoutUs(payment.nothing()).minus(lost);
    return beside.isNegative() ? payment.nothing() : beside;
  }

  /// Holds back so much of a payment that is locked. Refunds that waited for what the bank has
  /// given back are looked at; the rest of one that was asked back is written down first.
  public void keepBack(Payment payment, Disputed disputed) throws SQLException {
    Payment after = payment.with(disputed).withRestAsked();
    if (!after.refunds().equals(payment.refunds())) {
      rows.update(List.of(after));
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            "update payment set disputed = ?, lost_as_refund = ?,"
                + " look_at = coalesce(least(look_at, ?), ?) where order_id = ?")) {
      update.setLong(1, disputed.withBank().minorUnits());
      update.setLong(2, disputed.lostAsRefund().minorUnits());
      update.setObject(3, Columns.utc(now));
      update.setObject(4, Columns.utc(now));
      update.setLong(5, payment.orderId());
      update.executeUpdate();
    }
  }
}
