package storehouse.payment;

import java.util.Optional;
import storehouse.model.Money;

/// The payment of an order. Amounts are what the gateway confirmed; `refundPending` is on its way
/// back and not in `refunded`; `disputed` is with the bank because of disputes, open or lost;
/// `gatewayReference` is the gateway's own id, `failureCode` a stable code such as
/// `payment.declined`.
public record PaymentView(
    long orderId,
    PaymentStatus status,
    Money amount,
    Money authorised,
    Money captured,
    Money refunded,
    Money refundPending,
    Money disputed,
    String gateway,
    Optional<String> gatewayReference,
    Optional<String> nextActionUrl,
    Optional<String> failureCode) {

  /// What was captured and is neither given back, nor on its way back, nor with the bank.
  public Money kept() {
    Money left = captured.minus(refunded).minus(refundPending).minus(disputed);
    return left.isNegative() ? Money.zero(captured.currency()) : left;
  }
}
