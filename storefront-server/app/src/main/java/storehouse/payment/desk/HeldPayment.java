package storehouse.payment.desk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import storehouse.payment.PaymentAct;
import storehouse.payment.PaymentProposal;
import storehouse.platform.Ids;

/// A payment whose row is held until the transaction ends, so that people act one after another.
public final class HeldPayment {

  private final Connection connection;
  private final long orderId;
  private final Currency currency;

  private HeldPayment(Connection connection, long orderId, Currency currency) {
    this.connection = connection;
    this.orderId = orderId;
    this.currency = currency;
  }

  /// Empty when there is none.
  public static Optional<HeldPayment> hold(Connection connection, long orderId)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select currency from payment where order_id = ? for update")) {
      select.setLong(1, orderId);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new HeldPayment(
                    connection, orderId, Currency.getInstance(row.getString("currency"))))
            : Optional.empty();
      }
    }
  }

  /// What the request with this key did when it was sent before.
  public Optional<ActRows.Entry> actOf(String key) throws SQLException {
    return ActRows.withKey(connection, orderId, key, currency);
  }

  /// Writes down what somebody did.
  public void note(PaymentAct act, @Nullable String key) throws SQLException {
    ActRows.add(connection, new ActRows.Entry(orderId, Ids.next(), act, key, null));
  }

  /// Writes down that somebody asked for a refund.
  public void note(PaymentAct act, @Nullable String key, long refund) throws SQLException {
    ActRows.add(connection, new ActRows.Entry(orderId, Ids.next(), act, key, refund));
  }

  public Optional<ProposalRows.Standing> proposal() throws SQLException {
    return ProposalRows.of(connection, orderId, currency);
  }

  public void propose(PaymentProposal proposal) throws SQLException {
    ProposalRows.add(connection, orderId, proposal);
  }

  /// Somebody has agreed; it is carried out next.
  public void approve(String actor) throws SQLException {
    ProposalRows.approve(connection, orderId, actor);
  }

  public void remove(PaymentProposal proposal) throws SQLException {
    ProposalRows.remove(connection, orderId, proposal.id());
  }
}
