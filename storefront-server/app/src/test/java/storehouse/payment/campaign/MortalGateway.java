package storehouse.payment.campaign;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import storehouse.model.Money;
import storehouse.payment.ServerDied;
import storehouse.payment.gateway.Gateway;
import storehouse.payment.gateway.GatewayAnswer;
import storehouse.payment.gateway.GatewayOrder;
import storehouse.payment.gateway.GatewayReference;
import storehouse.payment.gateway.Inquiry;
import storehouse.payment.gateway.Owner;
import storehouse.payment.gateway.PaymentForm;
import storehouse.payment.gateway.Recovery;
import storehouse.payment.gateway.RefundOrder;

/// The gateway as a server reaches it that may die: before a request leaves it, or before its
/// answer is used.
record MortalGateway(Gateway real, AtomicInteger callsLeft) implements Gateway {

  /// The call that is one too many leaves, and its answer is not heard any more.
  private GatewayAnswer alive(Supplier<GatewayAnswer> call) {
    int left = callsLeft.getAndDecrement();
    if (left <= 0) {
      throw new ServerDied("before it asked");
    }
    GatewayAnswer answer = call.get();
    if (callsLeft.get() <= 0) {
      throw new ServerDied("before it heard the answer");
    }
    return answer;
  }

  @Override
  public String name() {
    return real.name();
  }

  @Override
  public Recovery recovery() {
    return real.recovery();
  }

  @Override
  public boolean capturesOften() {
    return real.capturesOften();
  }

  @Override
  public GatewayAnswer create(GatewayOrder order, String key) {
    return alive(() -> real.create(order, key));
  }

  @Override
  public GatewayAnswer confirm(GatewayOrder order, GatewayReference at, String key) {
    return alive(() -> real.confirm(order, at, key));
  }

  @Override
  public GatewayAnswer resume(GatewayOrder order, GatewayReference at, String proof, String key) {
    return alive(() -> real.resume(order, at, proof, key));
  }

  @Override
  public GatewayAnswer read(Inquiry inquiry) {
    return alive(() -> real.read(inquiry));
  }

  @Override
  public GatewayAnswer capture(GatewayReference at, Money amount, boolean last, String key) {
    return alive(() -> real.capture(at, amount, last, key));
  }

  @Override
  public GatewayAnswer renew(GatewayReference at, String key) {
    return alive(() -> real.renew(at, key));
  }

  @Override
  public GatewayAnswer cancel(GatewayReference at, String key) {
    return alive(() -> real.cancel(at, key));
  }

  @Override
  public GatewayAnswer refund(GatewayReference at, RefundOrder refund, String key) {
    return alive(() -> real.refund(at, refund, key));
  }

  @Override
  public Owner ownerOf(GatewayReference at, Money told) {
    return real.ownerOf(at, told);
  }

  @Override
  public PaymentForm form() {
    return real.form();
  }
}
