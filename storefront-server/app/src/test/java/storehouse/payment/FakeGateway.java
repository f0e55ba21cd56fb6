package storehouse.payment;

import java.net.URI;
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

/// A second gateway that declines everything, or does not answer at all, as a test wants.
final class FakeGateway implements Gateway {

  private final String name;
  private final PaymentForm form;
  private volatile boolean answering = true;

  private FakeGateway(String name, PaymentForm form) {
    this.name = name;
    this.form = form;
  }

  static FakeGateway withCardFields(String name) {
    return new FakeGateway(
        name,
        new PaymentForm.CardFields(
            CardLibraries.of(name), URI.create("http://" + name + ".test/hosted")));
  }

  static FakeGateway wallet(String name, String shown) {
    return new FakeGateway(name, new PaymentForm.Redirect(shown));
  }

  void answers(boolean yes) {
    answering = yes;
  }

  private GatewayAnswer answer() {
    return answering
        ? new GatewayAnswer.Declined("payment.declined")
        : new GatewayAnswer.Lost(false, "Nobody is there");
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public PaymentForm form() {
    return form;
  }

  @Override
  public Recovery recovery() {
    return Recovery.READ;
  }

  @Override
  public boolean capturesOften() {
    return false;
  }

  @Override
  public GatewayAnswer create(GatewayOrder order, String key) {
    return answer();
  }

  @Override
  public GatewayAnswer confirm(GatewayOrder order, GatewayReference at, String key) {
    return answer();
  }

  @Override
  public GatewayAnswer resume(GatewayOrder order, GatewayReference at, String proof, String key) {
    return answer();
  }

  @Override
  public GatewayAnswer read(Inquiry inquiry) {
    return answer();
  }

  @Override
  public GatewayAnswer capture(GatewayReference at, Money amount, boolean last, String key) {
    return answer();
  }

  @Override
  public GatewayAnswer renew(GatewayReference at, String key) {
    return answer();
  }

  @Override
  public GatewayAnswer cancel(GatewayReference at, String key) {
    return answer();
  }

  @Override
  public GatewayAnswer refund(GatewayReference at, RefundOrder refund, String key) {
    return answer();
  }

  @Override
  public Owner ownerOf(GatewayReference at, Money told) {
    return new Owner.NoAnswer();
  }
}
