package storehouse.payment;

import java.net.URI;
import storehouse.model.Money;
import storehouse.payment.gateway.Gateway;
import storehouse.payment.gateway.GatewayAnswer;
import storehouse.payment.gateway.GatewayOrder;

/// The server dies before this request leaves it.
final class DyingGateway implements Gateway {

  private final Gateway real;
  private final String request;

  DyingGateway(Gateway real, String request) {
    this.real = real;
    this.request = request;
  }

  private void dieBefore(String next) {
    if (next.equals(request)) {
      throw new IllegalStateException("The server died before " + next);
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
    dieBefore("confirm");
    return real.confirm(order, reference, key);
  }

  @Override
  public GatewayAnswer read(String reference) {
    return real.read(reference);
  }

  @Override
  public GatewayAnswer capture(String reference, Money amount, String key) {
    dieBefore("capture");
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
