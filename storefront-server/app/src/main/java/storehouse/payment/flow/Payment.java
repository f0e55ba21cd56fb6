package storehouse.payment.flow;

import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
import storehouse.payment.gateway.GatewayOrder;
import storehouse.payment.gateway.GatewayReference;

/// The payment of an order as it is stored.
///
/// `withdrawn` means that the money has been asked back: from then on nothing is authorised or
/// captured any more, even when that request is older and only late. `generation` counts the
/// idempotency keys that a gateway spent on an error of its own. `refunds` is everything that was
/// asked back in parts, or given back without us; `disputed` is what the bank has taken back.
public record Payment(
    GatewayOrder order,
    String gateway,
    @Nullable String handle,
    PaymentState state,
    boolean withdrawn,
    int generation,
    Refunds refunds,
    Disputed disputed) {

  /// One of which nothing is known at the gateway.
  public static Payment intended(GatewayOrder order, String gateway, boolean withdrawn) {
    return new Payment(
        order,
        gateway,
        null,
        new PaymentState.Intended(),
        withdrawn,
        0,
        Refunds.NONE,
        Disputed.nothing(Money.zero(order.amount().currency())));
  }

  public long orderId() {
    return order.orderId();
  }

  Payment at(PaymentState next) {
    return new Payment(order, gateway, handle, next, withdrawn, generation, refunds, disputed);
  }

  Payment with(@Nullable String newHandle) {
    return newHandle == null
        ? this
        : new Payment(order, gateway, newHandle, state, withdrawn, generation, refunds, disputed);
  }

  Payment with(Refunds newRefunds) {
    return new Payment(order, gateway, handle, state, withdrawn, generation, newRefunds, disputed);
  }

  Payment withNextKeys() {
    return new Payment(order, gateway, handle, state, withdrawn, generation + 1, refunds, disputed);
  }

  Payment withdraw() {
    return new Payment(order, gateway, handle, state, true, generation, refunds, disputed);
  }

  Money nothing() {
    return Money.zero(order.amount().currency());
  }

  GatewayReference reference(String id) {
    return new GatewayReference(id, handle);
  }

  /// What of the money that was taken the shop can still give back: neither given back or on its
  /// way, nor with the bank because of a dispute. May be below zero.
  Money left(Money captured) {
    return captured.minus(refunds.alive(nothing())).minus(keptBack());
  }

  /// What was given back, also of money that the bank has taken back since.
  public Money returned() {
    return state.known() instanceof PaymentState.CaptureRefused
        ? refunds.done(nothing())
        : state.moneyReturned().orElse(nothing());
  }

  /// What the bank has, or may have, because of disputes.
  public Money keptBack() {
    return disputed.keptBack(refunds);
  }

  /// The name of the refund of all that is left. One that failed is not asked for again by the same
  /// name.
  String restName() {
    return generation == 0 ? "refund" : "refund-again-" + generation;
  }

  /// The key of a request: decided by what is stored, so a repeat has the same.
  String key(String request) {
    String key = "order-" + orderId() + "-" + request;
    return generation == 0 ? key : key + "-" + (generation + 1);
  }
}
