package storehouse.payment.flow;

import storehouse.payment.gateway.GatewayOrder;

/// The payment of an order as it is stored.
///
/// `withdrawn` means that the money has been asked back: from then on nothing is authorised or
/// captured any more, even when that request is older and only late. `generation` counts the
/// idempotency keys that a gateway spent on an error of its own.
public record Payment(
    GatewayOrder order, String gateway, PaymentState state, boolean withdrawn, int generation) {

  public long orderId() {
    return order.orderId();
  }

  Payment at(PaymentState next) {
    return new Payment(order, gateway, next, withdrawn, generation);
  }

  Payment withNextKeys() {
    return new Payment(order, gateway, state, withdrawn, generation + 1);
  }

  Payment withdraw() {
    return new Payment(order, gateway, state, true, generation);
  }

  /// The key of a request: decided by what is stored, so a repeat has the same.
  String key(String request) {
    String key = "order-" + orderId() + "-" + request;
    return generation == 0 ? key : key + "-" + (generation + 1);
  }
}
