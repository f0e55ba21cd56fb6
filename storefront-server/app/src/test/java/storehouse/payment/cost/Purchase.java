package storehouse.payment.cost;

import storehouse.model.Money;
import storehouse.payment.gateway.Gateway;
import storehouse.payment.gateway.GatewayAnswer;
import storehouse.payment.gateway.GatewayOrder;
import storehouse.payment.gateway.GatewayPayment;
import storehouse.payment.gateway.GatewayPayment.Stage;
import storehouse.payment.gateway.GatewayReference;
import storehouse.payment.gateway.RefundOrder;

/// An order is paid, and a part of the money given back. Whatever differs from one purchase to the
/// next carries its number.
record Purchase(long number) {

  /// As many digits as the shop's ids have.
  static final long FIRST = 100_000_000_000_000_000L;

  private static final Money AMOUNT = Money.of(3_490, "EUR");
  private static final Money PART = Money.of(1_000, "EUR");

  void through(Gateway gateway) {
    GatewayOrder order =
        new GatewayOrder(
            number, "S-" + number, AMOUNT, "tok_ok", "http://127.0.0.1:1/orders/S-" + number);
    GatewayPayment created = seen(gateway.create(order, key("create")));
    GatewayPayment authorised = seen(gateway.confirm(order, created.reference(), key("confirm")));
    if (authorised.stage() != Stage.AUTHORISED) {
      throw new IllegalStateException("Not authorised: " + authorised);
    }
    GatewayReference at =
        new GatewayReference(created.reference().id(), authorised.reference().handle());
    requireTaken(gateway.capture(at, AMOUNT, true, key("capture")));
    requireTaken(
        gateway.refund(at, new RefundOrder(number, "refund-" + number, PART), key("refund")));
  }

  private String key(String request) {
    return "order-" + number + "-" + request;
  }

  private static GatewayPayment seen(GatewayAnswer answer) {
    if (answer instanceof GatewayAnswer.Seen(var payment)) {
      return payment;
    }
    throw new IllegalStateException("Nothing seen: " + answer);
  }

  private static void requireTaken(GatewayAnswer answer) {
    boolean taken =
        answer instanceof GatewayAnswer.Seen
            || answer instanceof GatewayAnswer.Received
            || answer instanceof GatewayAnswer.Refunding;
    if (!taken) {
      throw new IllegalStateException("Not taken: " + answer);
    }
  }
}
