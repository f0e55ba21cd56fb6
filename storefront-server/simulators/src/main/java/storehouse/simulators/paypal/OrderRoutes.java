package storehouse.simulators.paypal;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import storehouse.simulators.cards.LostRequests;
import storehouse.simulators.cards.TestCard;
import storehouse.simulators.http.Answer;
import storehouse.simulators.http.Faults;
import storehouse.simulators.http.Request;
import storehouse.simulators.http.Router;

/// `/v2/checkout/orders`, with the troubles of the test cards.
final class OrderRoutes {
  private static final String ORDERS = "/v2/checkout/orders";
  private static final Duration SLOW_BANK = Duration.ofSeconds(2);

  private final Checkout checkout;
  private final LostRequests lost;
  private final OrderWire wire;

  OrderRoutes(Checkout checkout, LostRequests lost, OrderWire wire) {
    this.checkout = checkout;
    this.lost = lost;
    this.wire = wire;
  }

  Router readersOn(Router router) {
    return router.get(
        ORDERS + "/{id}", r -> reply(200, checkout.orders().get(r.placeholder("id"))));
  }

  Router on(Router router) {
    return readersOn(router)
        .post(ORDERS, this::create)
        .post(ORDERS + "/{id}/confirm-payment-source", this::confirm)
        .post(ORDERS + "/{id}/authorize", r -> pay(r, Terms.Intent.AUTHORIZE))
        .post(ORDERS + "/{id}/capture", r -> pay(r, Terms.Intent.CAPTURE));
  }

  private Answer create(Request request) {
    var body = Fields.of(request);
    var terms = OrderRequest.terms(body);
    var source = PaymentSource.read(body);
    if (!(source instanceof PaymentSource.None) && request.header(RequestIds.HEADER) == null) {
      throw PayPalError.invalid(Issue.PAYPAL_REQUEST_ID_REQUIRED, RequestIds.HEADER, null);
    }
    return troubled(request, cardOf(source), () -> reply(201, checkout.create(terms, source)));
  }

  private Answer confirm(Request request) {
    var source = PaymentSource.read(Fields.of(request));
    return reply(200, checkout.confirm(request.placeholder("id"), source));
  }

  private Answer pay(Request request, Terms.Intent intent) {
    var id = request.placeholder("id");
    var source = PaymentSource.read(Fields.of(request));
    var card = checkout.funding(checkout.orders().get(id), source.fundingOrNull()).card();
    return troubled(request, card, () -> reply(201, checkout.pay(id, intent, source)));
  }

  private static @Nullable TestCard cardOf(PaymentSource source) {
    var funding = source.fundingOrNull();
    return funding == null ? null : funding.card();
  }

  private Answer troubled(
      Request request, @Nullable TestCard card, Supplier<Answer.Reply> payment) {
    if (card == TestCard.SLOW) {
      Faults.pause(SLOW_BANK);
    }
    if (card == TestCard.TIMEOUT_NOT_APPLIED && lost.first(attempt(request), request.path())) {
      return new Answer.Lost(null);
    }
    var reply = payment.get();
    return card == TestCard.TIMEOUT_APPLIED ? new Answer.Lost(reply) : reply;
  }

  /// A creation is known again by its request id, any other call by its order.
  private static String attempt(Request request) {
    return request.path().equals(ORDERS)
        ? ORDERS + " " + request.header(RequestIds.HEADER)
        : request.path();
  }

  private Answer.Reply reply(int status, Order order) {
    return Answer.json(status, wire.order(order));
  }
}
