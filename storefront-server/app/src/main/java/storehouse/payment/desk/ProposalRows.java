package storehouse.payment.desk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Currency;
import java.util.Optional;
import storehouse.model.Money;
import storehouse.payment.PaymentProposal;
import storehouse.payment.PaymentProposal.Wanted;
import storehouse.payment.PaymentVerdict;
import storehouse.platform.persistence.Columns;

/// The rows of `payment_proposal`: at most one for each payment. Whoever writes holds the payment's
/// row.
public final class ProposalRows {

  private static final String REFUND = "REFUND";
  private static final String RESOLVE = "RESOLVE";

  private ProposalRows() {}

  public static void add(Connection connection, long orderId, PaymentProposal proposal)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into payment_proposal (order_id, id, kind, amount, verdict, reference, reason,"
                + " proposed_by, proposed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setLong(1, orderId);
      insert.setLong(2, proposal.id());
      switch (proposal.wanted()) {
        case Wanted.Refund(var amount) -> {
          insert.setString(3, REFUND);
          insert.setLong(4, amount.minorUnits());
          insert.setString(5, null);
          insert.setString(6, null);
        }
        case Wanted.Resolve(var verdict, var reference) -> {
          insert.setString(3, RESOLVE);
          insert.setNull(4, Types.BIGINT);
          insert.setString(5, verdict.name());
          insert.setString(6, reference.orElse(null));
        }
      }
      insert.setString(7, proposal.reason());
      insert.setString(8, proposal.proposedBy());
      insert.setObject(9, Columns.utc(proposal.proposedAt()));
      insert.executeUpdate();
    }
  }

  /// A proposal, and whether somebody has agreed to it while it is not carried out yet.
  public record Standing(PaymentProposal proposal, boolean approved) {}

  public static Optional<Standing> of(Connection connection, long orderId, Currency currency)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select * from payment_proposal where order_id = ?")) {
      select.setLong(1, orderId);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Standing(proposal(row, currency), row.getString("approved_by") != null))
            : Optional.empty();
      }
    }
  }

  private static PaymentProposal proposal(ResultSet row, Currency currency) throws SQLException {
    return new PaymentProposal(
        row.getLong("id"),
        wanted(row, currency),
        row.getString("reason"),
        row.getString("proposed_by"),
        Columns.instant(row, "proposed_at"));
  }

  private static Wanted wanted(ResultSet row, Currency currency) throws SQLException {
    String kind = row.getString("kind");
    return switch (kind) {
      case REFUND -> new Wanted.Refund(new Money(row.getLong("amount"), currency));
      case RESOLVE ->
          new Wanted.Resolve(
              PaymentVerdict.valueOf(row.getString("verdict")),
              Optional.ofNullable(row.getString("reference")));
      default -> throw new IllegalStateException("Nobody can propose " + kind);
    };
  }

  public static void approve(Connection connection, long orderId, String actor)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update payment_proposal set approved_by = ? where order_id = ?")) {
      update.setString(1, actor);
      update.setLong(2, orderId);
      update.executeUpdate();
    }
  }

  public static void remove(Connection connection, long orderId, long id) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from payment_proposal where order_id = ? and id = ?")) {
      delete.setLong(1, orderId);
      delete.setLong(2, id);
      delete.executeUpdate();
    }
  }
}
