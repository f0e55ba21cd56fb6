package storehouse.payment;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import storehouse.model.Money;
import storehouse.payment.gateway.Gateway;
import storehouse.payment.gateway.GatewayAnswer;
import storehouse.payment.gateway.GatewayOrder;
import storehouse.payment.gateway.GatewayReference;
import storehouse.payment.gateway.Inquiry;
import storehouse.payment.gateway.Owner;
import storehouse.payment.gateway.PaymentForm;
import storehouse.payment.gateway.Recovery;
import storehouse.payment.gateway.RefundOrder;

/// A gateway under a name of its own that takes requests and answers none of them from a moment on,
/// until a test lets it go on.
public final class HangingGateway implements Gateway {

  private final String name;
  private final Gateway real;
  private final AtomicInteger hanging = new AtomicInteger();
  private volatile CountDownLatch answering = new CountDownLatch(0);

  public HangingGateway(String name, Gateway real) {
    this.name = name;
    this.real = real;
  }

  public void hang() {
    answering = new CountDownLatch(1);
  }

  public void goOn() {
    answering.countDown();
  }

  /// Requests that wait for an answer.
  public int hanging() {
    return hanging.get();
  }

  private GatewayAnswer late(Supplier<GatewayAnswer> answer) {
    hanging.incrementAndGet();
    try {
      answering.await();
      return answer.get();
    } catch (InterruptedException stopping) {
      return new GatewayAnswer.Lost(false, "The server stopped");
    } finally {
      hanging.decrementAndGet();
    }
  }

  @Override
  public String name() {
    return name;
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
    return late(() -> real.create(order, key));
  }

  @Override
  public GatewayAnswer confirm(GatewayOrder order, GatewayReference at, String key) {
    return late(() -> real.confirm(order, at, key));
  }

  @Override
  public GatewayAnswer resume(GatewayOrder order, GatewayReference at, String proof, String key) {
    return late(() -> real.resume(order, at, proof, key));
  }

  @Override
  public GatewayAnswer read(Inquiry inquiry) {
    return late(() -> real.read(inquiry));
  }

  @Override
  public GatewayAnswer capture(GatewayReference at, Money amount, boolean last, String key) {
    return late(() -> real.capture(at, amount, last, key));
  }

  @Override
  public GatewayAnswer renew(GatewayReference at, String key) {
    return late(() -> real.renew(at, key));
  }

  @Override
  public GatewayAnswer cancel(GatewayReference at, String key) {
    return late(() -> real.cancel(at, key));
  }

  @Override
  public GatewayAnswer refund(GatewayReference at, RefundOrder refund, String key) {
    return late(() -> real.refund(at, refund, key));
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
