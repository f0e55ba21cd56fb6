package storehouse.payment;

import java.util.Optional;
import storehouse.model.Money;

/// The payment of an order. Amounts are what the gateway confirmed; `refundPending` is on its way
/// back and not in `refunded`; `gatewayReference` is the gateway's own id, `failureCode` a stable
/// code such as `payment.declined`.
public record PaymentView(
    long orderId,
    PaymentStatus status,
    Money amount,
    Money authorised,
    Money captured,
    Money refunded,
    Money refundPending,
    String gateway,
    Optional<String> gatewayReference,
    Optional<String> nextActionUrl,
    Optional<String> failureCode) {

  /// What was captured and neither given back nor is on its way back.
  public Money kept() {
    return captured.minus(refunded).minus(refundPending);
  }
}
