package storehouse.simulators.paypal;

import storehouse.simulators.http.Answer;
import storehouse.simulators.http.Request;
import storehouse.simulators.http.Router;

/// `/v2/payments`: authorisations, captures and refunds.
final class PaymentRoutes {
  private static final String AUTHORIZATION = "/v2/payments/authorizations/{id}";
  private static final String CAPTURE = "/v2/payments/captures/{id}";
  private static final String REFUND = "/v2/payments/refunds/{id}";

  private final Payments payments;
  private final Disputes disputes;
  private final PaymentWire wire;

  PaymentRoutes(Payments payments, Disputes disputes, PaymentWire wire) {
    this.payments = payments;
    this.disputes = disputes;
    this.wire = wire;
  }

  Router readersOn(Router router) {
    return router
        .get(AUTHORIZATION, r -> authorization(200, payments.orders().authorization(id(r))))
        .get(CAPTURE, r -> capture(200, payments.orders().capture(id(r))))
        .get(REFUND, this::refund);
  }

  Router on(Router router) {
    return readersOn(router)
        .post(AUTHORIZATION + "/capture", this::takeMoney)
        .post(AUTHORIZATION + "/void", r -> authorization(200, payments.release(id(r))))
        .post(AUTHORIZATION + "/reauthorize", this::renew)
        .post(CAPTURE + "/refund", this::giveBack);
  }

  /// `POST /_sim/refunds/{id}/failure`: the payer's bank sends a refund back.
  Router simulatedOn(Router site) {
    return site.post("/_sim/refunds/{id}/failure", r -> refund(200, payments.fail(id(r))));
  }

  private static String id(Request request) {
    return request.placeholder("id");
  }

  private Answer takeMoney(Request request) {
    var body = Fields.of(request);
    var wish =
        new Payments.CaptureWish(
            body.amount("amount"), body.flag("final_capture"), body.atMost(127, "invoice_id"));
    var taken = payments.capture(id(request), wish);
    var reply = capture(201, taken);
    disputeIfSoMeant(taken);
    return reply;
  }

  private void disputeIfSoMeant(Orders.Found<Capture> taken) {
    var funding = taken.order().stage().fundingOrNull();
    if (funding != null && funding.isDisputed() && !taken.payment().declined()) {
      disputes.open(taken.payment().id(), new Dispute.Complaint("UNAUTHORISED", false, null, null));
    }
  }

  private Answer renew(Request request) {
    return authorization(201, payments.renew(id(request), Fields.of(request).amount("amount")));
  }

  private Answer giveBack(Request request) {
    var body = Fields.of(request);
    var ids = new Refund.Ids(body.atMost(127, "custom_id"), body.atMost(127, "invoice_id"));
    var wish =
        new Payments.RefundWish(body.amount("amount"), body.atMost(255, "note_to_payer"), ids);
    var returned = payments.refund(id(request), wish);
    return refund(201, returned);
  }

  private Answer refund(Request request) {
    var id = id(request);
    var found = payments.orders().captureOfRefund(id);
    var refund =
        found.payment().refund(id).orElseThrow(() -> PayPalError.notFound("refund_id", id));
    return refund(200, new Payments.Returned(found.order(), found.payment(), refund));
  }

  private Answer refund(int status, Payments.Returned returned) {
    return Answer.json(
        status, wire.refund(returned.order(), returned.capture(), returned.refund()));
  }

  private Answer authorization(int status, Orders.Found<Authorization> found) {
    return Answer.json(status, wire.authorization(found.order(), found.payment()));
  }

  private Answer capture(int status, Orders.Found<Capture> found) {
    return Answer.json(status, wire.capture(found.order(), found.payment()));
  }
}
