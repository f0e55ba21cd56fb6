package storehouse.payment;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
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

/// Something happens to the server before a request that moves money leaves it.
public final class InterruptedGateway implements Gateway {

  private final Gateway real;
  private final Consumer<String> before;

  private InterruptedGateway(Gateway real, Consumer<String> before) {
    this.real = real;
    this.before = before;
  }

  /// The server dies before this request.
  public static Gateway dyingBefore(String request, Gateway real) {
    return new InterruptedGateway(
        real,
        next -> {
          if (next.equals(request)) {
            throw new ServerDied("before " + next);
          }
        });
  }

  /// The adapter breaks down over this request.
  static Gateway breakingDownAt(String request, Gateway real) {
    return new InterruptedGateway(
        real,
        next -> {
          if (next.equals(request)) {
            throw new IllegalStateException("Nobody thought of this answer");
          }
        });
  }

  /// The server stands still before each request, until it is told to go on.
  public static Gateway standingStill(Pause pause, Gateway real) {
    return new InterruptedGateway(real, pause::standStill);
  }

  /// A pause that a test ends.
  public static final class Pause {

    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    public void awaitReached() throws InterruptedException {
      if (!reached.await(30, TimeUnit.SECONDS)) {
        throw new AssertionError("The pause was never reached");
      }
    }

    public void end() {
      ended.countDown();
    }

    private void standStill(String next) {
      reached.countDown();
      try {
        if (!ended.await(30, TimeUnit.SECONDS)) {
          throw new AssertionError("Nobody ended the pause before " + next);
        }
      } catch (InterruptedException stopping) {
        throw new IllegalStateException(stopping);
      }
    }
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
    return real.create(order, key);
  }

  @Override
  public GatewayAnswer confirm(GatewayOrder order, GatewayReference at, String key) {
    before.accept("confirm");
    return real.confirm(order, at, key);
  }

  @Override
  public GatewayAnswer resume(GatewayOrder order, GatewayReference at, String proof, String key) {
    before.accept("resume");
    return real.resume(order, at, proof, key);
  }

  @Override
  public GatewayAnswer read(Inquiry inquiry) {
    return real.read(inquiry);
  }

  @Override
  public GatewayAnswer capture(GatewayReference at, Money amount, boolean last, String key) {
    before.accept("capture");
    return real.capture(at, amount, last, key);
  }

  @Override
  public GatewayAnswer renew(GatewayReference at, String key) {
    return real.renew(at, key);
  }

  @Override
  public GatewayAnswer cancel(GatewayReference at, String key) {
    return real.cancel(at, key);
  }

  @Override
  public GatewayAnswer refund(GatewayReference at, RefundOrder refund, String key) {
    return real.refund(at, refund, key);
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
