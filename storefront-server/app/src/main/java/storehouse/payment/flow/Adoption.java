package storehouse.payment.flow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
import storehouse.payment.PaymentAct;
import storehouse.payment.desk.ActRows;
import storehouse.payment.gateway.GatewayOrder;
import storehouse.payment.gateway.WebhookNote.Claim;
import storehouse.payment.stray.Stray;
import storehouse.platform.Ids;

/// Makes a payment of ours of one that only the gateway knows, inside one transaction.
final class Adoption {

  /// A store that was restored from a backup has a gap, and what was sold in it is no stray: if
  /// there is none, there are payments from so shortly before and after.
  private static final Duration NEIGHBOURHOOD = Duration.ofMinutes(10);

  private static final String NOBODY = "storehouse";

  /// Of no order that was ever placed.
  private static final String NUMBER = "#";

  private final Connection connection;
  private final Instant now;
  private final PaymentRows payments;

  Adoption(Connection connection, Instant now) {
    this.connection = connection;
    this.now = now;
    this.payments = new PaymentRows(connection, now);
  }

  /// The payment of the order that it names, locked.
  @Nullable Payment known(Stray stray) throws SQLException {
    return payments.lock(List.of(stray.orderId())).get(stray.orderId());
  }

  /// Has somebody look at what is known.
  void look(Stray stray) throws SQLException {
    payments.plan(List.of(new PaymentRows.Look(stray.orderId(), Claim.SOMETHING_ELSE, now)));
  }

  boolean isAmongOthers(Stray stray) throws SQLException {
    Instant made = Ids.madeAt(stray.orderId());
    return isOneBetween(Ids.firstOf(made.minus(NEIGHBOURHOOD)), stray.orderId() - 1)
        && isOneBetween(stray.orderId() + 1, Ids.firstOf(made.plus(NEIGHBOURHOOD)));
  }

  private boolean isOneBetween(long first, long last) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select 1 from payment where order_id between ? and ? and gateway <> ''"
                + " and order_number not like '"
                + NUMBER
                + "%' limit 1")) {
      select.setLong(1, first);
      select.setLong(2, last);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  /// False when the order has a payment in this very moment: then that is the one. Whoever comes
  /// later finds that nothing is to be paid any more.
  boolean adopt(Stray stray, Money amount, PaymentState state) throws SQLException {
    Payment tombstone = PaymentBook.tombstone(stray.orderId());
    payments.insert(List.of(tombstone));
    Payment mine = known(stray);
    if (mine == null || !mine.isTombstone()) {
      return false;
    }
    GatewayOrder order =
        new GatewayOrder(stray.orderId(), NUMBER + stray.orderId(), amount, "", "");
    Payment adopted =
        Payment.intended(order, stray.gateway(), true).with(stray.at().handle()).at(state);
    payments.replaceTombstone(adopted);
    payments.update(List.of(adopted));
    new UnfitFacts(connection, now).tellNow(stray.gateway(), stray.orderId());
    look(stray);
    PaymentAct act =
        new PaymentAct(
            now,
            PaymentAct.Kind.FOUND_WITHOUT_ORDER,
            NOBODY,
            Optional.of(amount),
            Optional.empty(),
            "");
    ActRows.add(connection, new ActRows.Entry(stray.orderId(), Ids.next(), act, null, null));
    return true;
  }
}
