package storehouse.payment;

import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import storehouse.model.Money;
import storehouse.payment.gateway.Gateway;
import storehouse.payment.gateway.GatewayAnswer;
import storehouse.payment.gateway.GatewayOrder;

/// The server stands still before it asks the bank, until it is told to go on.
final class PausedGateway implements Gateway {

  private final Gateway real;
  private final Pause pause;

  PausedGateway(Gateway real, Pause pause) {
    this.real = real;
    this.pause = pause;
  }

  /// A pause that a test ends.
  static final class Pause {

    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    void awaitReached() throws InterruptedException {
      if (!reached.await(30, TimeUnit.SECONDS)) {
        throw new AssertionError("The pause was never reached");
      }
    }

    void end() {
      ended.countDown();
    }
  }

  private void standStill(String next) {
    pause.reached.countDown();
    try {
      if (!pause.ended.await(30, TimeUnit.SECONDS)) {
        throw new AssertionError("Nobody ended the pause before " + next);
      }
    } catch (InterruptedException stopping) {
      throw new IllegalStateException(stopping);
    }
  }

  @Override
  public String name() {
    return real.name();
  }

  @Override
  public GatewayAnswer create(GatewayOrder order, String key) {
    return real.create(order, key);
  }

  @Override
  public GatewayAnswer confirm(GatewayOrder order, String reference, String key) {
    standStill("confirm");
    return real.confirm(order, reference, key);
  }

  @Override
  public GatewayAnswer read(String reference) {
    return real.read(reference);
  }

  @Override
  public GatewayAnswer capture(String reference, Money amount, String key) {
    standStill("capture");
    return real.capture(reference, amount, key);
  }

  @Override
  public GatewayAnswer cancel(String reference, String key) {
    return real.cancel(reference, key);
  }

  @Override
  public GatewayAnswer refund(String reference, Money amount, String key) {
    return real.refund(reference, amount, key);
  }

  @Override
  public URI cardFieldsScript() {
    return real.cardFieldsScript();
  }

  @Override
  public URI hostedCardPage() {
    return real.hostedCardPage();
  }
}
