package storehouse.simulators.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import storehouse.simulators.http.Answer;
import storehouse.simulators.http.Request;
import storehouse.simulators.http.Router;

/// `/v1/disputes` for the shop, and how a test begins and ends a dispute.
final class DisputeRoutes {
  private static final String DISPUTES = "/v1/disputes";

  private final Disputes disputes;

  DisputeRoutes(Disputes disputes) {
    this.disputes = disputes;
  }

  Router on(Router api) {
    return api.get(DISPUTES, this::list)
        .get(DISPUTES + "/{id}", r -> reply(disputes.get(r.placeholder("id"))))
        .post(DISPUTES + "/{id}", this::answer)
        .post(DISPUTES + "/{id}/close", r -> reply(disputes.close(r.placeholder("id"))));
  }

  /// `POST /_sim/disputes {"paymentIntent", "amount", "reason", "inquiry", "answerWithinSeconds"}`,
  /// of which all but the first may be left out, `POST /_sim/disputes/{id}/escalation` for an
  /// inquiry and `POST /_sim/disputes/{id}/decision {"outcome": "won" or "lost"}`.
  Router simulatedOn(Router site) {
    return site.post("/_sim/disputes", this::open)
        .post(
            "/_sim/disputes/{id}/escalation",
            r -> simulated(() -> reply(disputes.escalate(r.placeholder("id")))))
        .post("/_sim/disputes/{id}/decision", this::decide);
  }

  private Answer list(Request request) {
    var intent = request.query().filled("payment_intent");
    var page =
        Page.of(
            disputes.rows(),
            request.query(),
            dispute -> intent == null || dispute.paymentIntent().equals(intent));
    return Answer.json(200, Wire.list(DISPUTES, page, DisputeWire::dispute));
  }

  private Answer answer(Request request) {
    var form = request.form();
    boolean submit = !form.text("submit").equals("false");
    return reply(disputes.answer(request.placeholder("id"), form.group("evidence"), submit));
  }

  private Answer open(Request request) {
    var json = request.json();
    var claim =
        new Disputes.Claim(
            number(json, "amount"),
            json.path("reason").asText(Disputes.Claim.USUAL.reason()),
            json.path("inquiry").asBoolean(),
            number(json, "answerWithinSeconds"));
    return simulated(() -> reply(disputes.open(json.path("paymentIntent").asText(), claim)));
  }

  private static @Nullable Long number(JsonNode json, String name) {
    return json.path(name).isIntegralNumber() ? Long.valueOf(json.path(name).asLong()) : null;
  }

  private Answer decide(Request request) {
    boolean won = request.json().path("outcome").asText().equals("won");
    return simulated(() -> reply(disputes.decide(request.placeholder("id"), won)));
  }

  @FunctionalInterface
  private interface Simulated {
    Answer run();
  }

  private static Answer simulated(Simulated what) {
    try {
      return what.run();
    } catch (StripeError wrong) {
      return wrong.reply();
    }
  }

  private static Answer.Reply reply(Dispute dispute) {
    return Answer.json(200, DisputeWire.dispute(dispute));
  }
}
