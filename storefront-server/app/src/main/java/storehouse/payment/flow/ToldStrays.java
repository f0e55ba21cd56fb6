package storehouse.payment.flow;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import storehouse.payment.flow.WebhookInbox.Told;
import storehouse.payment.gateway.GatewayFact;
import storehouse.payment.gateway.GatewayFact.Kind;
import storehouse.payment.gateway.WebhookNote;
import storehouse.payment.stray.Stray;
import storehouse.payment.stray.StrayRows;

/// Picks from notes that fit to nothing what they say of money that no payment here explains.
record ToldStrays(StrayRows rows) {

  private static final int LONGEST_NAME = 100;

  void keep(List<Told> refused, Map<Long, Payment> known) throws SQLException {
    List<Stray> claimed = new ArrayList<>();
    List<Stray> proven = new ArrayList<>();
    for (Told told : refused) {
      if (!isNamed(told.note()) || isKnown(known.get(told.note().orderId()), told)) {
        continue;
      }
      Stray stray =
          new Stray(
              told.gateway(), told.note().reference(), told.note().orderId(), told.note().amount());
      if (isOfMoney(told.note())) {
        (told.note().fact() == null ? claimed : proven).add(stray);
      } else if (isGone(told.note().fact())) {
        rows.heardOfEnd(stray);
      } else {
        rows.heardOf(stray);
      }
    }
    rows.addAgain(claimed);
    rows.add(proven);
  }

  private static boolean isNamed(WebhookNote note) {
    String name = note.reference().id();
    return !name.isEmpty() && name.length() <= LONGEST_NAME;
  }

  /// A note that fits to a payment in nothing but its names is of that payment all the same.
  private static boolean isKnown(@Nullable Payment payment, Told told) {
    return payment != null
        && !payment.isTombstone()
        && payment.gateway().equals(told.gateway())
        && payment.state().gatewayReference().map(told.note().reference().id()::equals).orElse(true)
        && payment.mayBeCalled(told.note().reference().handle());
  }

  /// Whether it says that the shop has money, and where.
  private static boolean isOfMoney(WebhookNote note) {
    return switch (note.claim()) {
      case AUTHORISED -> true;
      case CAPTURED -> note.fact() == null;
      case VOIDED, REFUNDED, SOMETHING_ELSE -> false;
    };
  }

  /// Whether a gateway that cannot be asked says that somebody let go of it.
  private static boolean isGone(@Nullable GatewayFact fact) {
    return fact != null && (fact.kind() == Kind.VOIDED || fact.kind() == Kind.REFUNDED);
  }
}
