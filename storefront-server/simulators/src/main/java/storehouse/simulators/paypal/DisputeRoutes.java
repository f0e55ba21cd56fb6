package storehouse.simulators.paypal;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import storehouse.simulators.http.Answer;
import storehouse.simulators.http.BadRequest;
import storehouse.simulators.http.Json;
import storehouse.simulators.http.Request;
import storehouse.simulators.http.Router;

/// `/v1/customer/disputes` for the shop, and how a test begins and ends a case.
final class DisputeRoutes {
  private static final String DISPUTES = "/v1/customer/disputes";
  private static final String USUAL_REASON = "MERCHANDISE_OR_SERVICE_NOT_RECEIVED";

  private final Disputes disputes;
  private final Payments payments;
  private final PaymentWire wire;

  DisputeRoutes(Disputes disputes, Payments payments, PaymentWire wire) {
    this.disputes = disputes;
    this.payments = payments;
    this.wire = wire;
  }

  Router on(Router api) {
    return api.get(DISPUTES, this::list)
        .get(DISPUTES + "/{id}", r -> whole(200, disputes.get(r.placeholder("id"))))
        .post(DISPUTES + "/{id}/provide-evidence", this::answer)
        .post(DISPUTES + "/{id}/accept-claim", this::accept)
        .post(DISPUTES + "/{id}/adjudicate", r -> link(adjudicated(r)));
  }

  /// `POST /_sim/disputes {"capture", "reason", "inquiry", "amount", "answerWithinSeconds"}`, `POST
  /// /_sim/disputes/{id}/escalate` for an inquiry, `POST /_sim/disputes/{id}/adjudicate
  /// {"adjudication_outcome", "amount"}` and, for a chargeback without a case, `POST
  /// /_sim/reversals {"capture", "amount"}`. Amounts are minor units and may be left out.
  Router simulatedOn(Router site) {
    return site.post("/_sim/disputes", this::open)
        .post(
            "/_sim/disputes/{id}/escalate", r -> whole(200, disputes.escalate(r.placeholder("id"))))
        .post("/_sim/disputes/{id}/adjudicate", r -> whole(200, adjudicated(r)))
        .post("/_sim/reversals", this::reverse);
  }

  private Answer list(Request request) {
    var items = Json.array();
    disputes
        .about(request.query().filled("disputed_transaction_id"))
        .forEach(
            dispute -> {
              var json = disputes.json(dispute);
              json.remove("disputed_transactions");
              json.remove("dispute_outcome");
              json.remove("evidences");
              items.add(json);
            });
    var list = Json.object();
    list.set("items", items);
    return Answer.json(200, list);
  }

  private Answer answer(Request request) {
    var input = input(request);
    var evidences = input.path("evidences");
    return link(
        disputes.answer(
            request.placeholder("id"), evidences.isArray() ? evidences : Json.array().add(input)));
  }

  /// The JSON part of a form with files; the files themselves are not kept.
  private static JsonNode input(Request request) {
    var type = request.header("Content-Type");
    if (type == null || !type.startsWith("multipart/")) {
      return Fields.of(request).json();
    }
    var body = request.body();
    int begin = body.indexOf("\r\n\r\n", Math.max(0, body.indexOf("name=\"input\"")));
    int end = body.indexOf("\r\n--", begin);
    if (begin < 0 || end < begin) {
      throw PayPalError.invalid(Issue.MISSING_REQUIRED_PARAMETER, "/input", null);
    }
    try {
      return Json.parse(body.substring(begin, end).strip());
    } catch (BadRequest malformed) {
      throw (PayPalError)
          PayPalError.invalid(Issue.MALFORMED_REQUEST_JSON, "/input", null).initCause(malformed);
    }
  }

  private Answer accept(Request request) {
    var id = request.placeholder("id");
    return link(disputes.resolve(id, Dispute.Outcome.RESOLVED_BUYER_FAVOUR));
  }

  private Dispute adjudicated(Request request) {
    var body = Fields.of(request);
    var outcome =
        switch (body.required("adjudication_outcome")) {
          case "BUYER_FAVOR" -> Dispute.Outcome.RESOLVED_BUYER_FAVOUR;
          case "SELLER_FAVOR" -> Dispute.Outcome.RESOLVED_SELLER_FAVOUR;
          case String other ->
              throw PayPalError.invalid(
                  Issue.INVALID_PARAMETER_VALUE, body.at("adjudication_outcome"), other);
        };
    return disputes.resolve(request.placeholder("id"), outcome, number(body, "amount"));
  }

  private Answer open(Request request) {
    var body = Fields.of(request);
    var reason = body.text("reason");
    return whole(
        201,
        disputes.open(
            body.required("capture"),
            new Dispute.Complaint(
                reason == null ? USUAL_REASON : reason,
                body.json().path("inquiry").asBoolean(),
                number(body, "amount"),
                number(body, "answerWithinSeconds"))));
  }

  private Answer reverse(Request request) {
    var body = Fields.of(request);
    var reversed = payments.reverse(body.required("capture"), number(body, "amount"));
    return Answer.json(
        201, wire.refundInEvent(reversed.order(), reversed.capture(), reversed.refund()));
  }

  private static @Nullable Long number(Fields body, String name) {
    var number = body.json().path(name);
    return number.isIntegralNumber() ? Long.valueOf(number.asLong()) : null;
  }

  private Answer whole(int status, Dispute dispute) {
    return Answer.json(status, disputes.json(dispute));
  }

  private Answer link(Dispute dispute) {
    var json = Json.object();
    json.set("links", disputes.json(dispute).path("links"));
    return Answer.json(200, json);
  }
}
