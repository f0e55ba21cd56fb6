package storehouse.payment.paypal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import storehouse.payment.gateway.GatewayAnswer;
import storehouse.payment.gateway.RefundOrder;
import storehouse.payment.gateway.http.Reply;
import storehouse.payment.paypal.PayPalRefunds.Piece;

/// What came of asking for an order, and the order if it shows one.
record PayPalLook(Reply reply, Optional<PayPalOrder> order) {

  static PayPalLook at(Reply reply) {
    return new PayPalLook(reply, PayPalOrder.read(reply));
  }

  GatewayAnswer answer(@Nullable String awaited) {
    return order
        .map(shown -> new PayPalStanding(shown, awaited).answer())
        .orElseGet(() -> PayPalAnswers.lost(reply));
  }

  /// What has to be given back next.
  Optional<Piece> next(RefundOrder wanted) {
    return order.flatMap(shown -> shown.refunds().next(wanted, shown.captures()));
  }

  /// Whether anything was given back for this.
  boolean knows(RefundOrder wanted) {
    return order.filter(shown -> shown.refunds().knows(wanted.reference())).isPresent();
  }
}
