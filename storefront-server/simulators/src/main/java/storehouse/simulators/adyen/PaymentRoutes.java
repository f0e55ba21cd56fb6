package storehouse.simulators.adyen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import storehouse.simulators.cards.LostRequests;
import storehouse.simulators.cards.TestCard;
import storehouse.simulators.http.Answer;
import storehouse.simulators.http.Faults;
import storehouse.simulators.http.Json;
import storehouse.simulators.http.Request;
import storehouse.simulators.http.Router;

/// `/payments` and `/payments/details`, with the troubles of the test cards.
final class PaymentRoutes {
  private static final Duration SLOW_BANK = Duration.ofSeconds(2);

  private final Payments payments;
  private final PaymentMethods methods;
  private final LostRequests lost;
  private final Merchant merchant;

  PaymentRoutes(Payments payments, PaymentMethods methods, LostRequests lost, Merchant merchant) {
    this.payments = payments;
    this.methods = methods;
    this.lost = lost;
    this.merchant = merchant;
  }

  /// @param gateway where shoppers reach the bank's page
  record Merchant(Account account, URI gateway) {}

  Router on(Router router) {
    return router.post("/v71/payments", this::create).post("/v71/payments/details", this::details);
  }

  private Answer create(Request request) {
    var given = new Parameters(request.json()).of(merchant.account());
    var terms = terms(given);
    var card = methods.card(new Parameters(given.body().path("paymentMethod")));
    if (card == TestCard.SLOW) {
      Faults.pause(SLOW_BANK);
    }
    if (card == TestCard.TIMEOUT_NOT_APPLIED
        && lost.first(attempt(request, terms), request.path())) {
      return new Answer.Lost(null);
    }
    var reply = Answer.json(200, result(payments.authorise(terms, card)));
    return card == TestCard.TIMEOUT_APPLIED ? new Answer.Lost(reply) : reply;
  }

  private static String attempt(Request request, Terms terms) {
    var key = request.header("Idempotency-Key");
    return key == null ? terms.reference() : key;
  }

  private static Terms terms(Parameters given) {
    return new Terms(
        given.amount(),
        given.required("reference", "130"),
        returnUrl(given),
        captureAfterHours(given.body()));
  }

  private static String returnUrl(Parameters given) {
    var url = given.text("returnUrl");
    if (url == null) {
      throw AdyenError.invalid("14_030", "Return URL is missing.");
    }
    return url;
  }

  private static @Nullable Integer captureAfterHours(JsonNode body) {
    var manual = body.path("additionalData").path("manualCapture").asText("false");
    return Boolean.parseBoolean(manual) ? null : body.path("captureDelayHours").asInt(0);
  }

  private Answer details(Request request) {
    var details = new Parameters(new Parameters(request.json()).body().path("details"));
    var payment = payments.details(details.required("redirectResult", "14_007"));
    return Answer.json(200, result(payment));
  }

  private ObjectNode result(Payment payment) {
    var json =
        Json.object()
            .put("pspReference", payment.pspReference())
            .put("merchantReference", payment.terms().reference());
    json.putObject("paymentMethod").put("brand", payment.paymentMethod()).put("type", "scheme");
    json.putObject("additionalData")
        .put("cardSummary", payment.card().last4())
        .put("paymentMethod", payment.paymentMethod());
    switch (payment.stage()) {
      case Stage.Challenged(var challenge) -> redirect(challenge, json);
      case Stage.Refused(var refusal) -> refused(refusal, json);
      case Stage.Authorised(var code, _) -> {
        json.withObject("/additionalData").put("authCode", code);
        authorised(payment, json);
      }
      case Stage.Cancelled _, Stage.Expired _ -> authorised(payment, json);
    }
    return json;
  }

  private void redirect(String challenge, ObjectNode json) {
    json.put("resultCode", "RedirectShopper");
    json.putObject("action")
        .put("type", "redirect")
        .put("method", "GET")
        .put("paymentMethodType", "scheme")
        .put("url", merchant.gateway() + "/challenge/" + challenge);
  }

  private static void refused(Refusal refusal, ObjectNode json) {
    json.put("resultCode", "Refused")
        .put("refusalReason", refusal.reason())
        .put("refusalReasonCode", refusal.code());
    json.withObject("/additionalData").put("refusalReasonRaw", refusal.raw());
  }

  private static void authorised(Payment payment, ObjectNode json) {
    json.put("resultCode", "Authorised").set("amount", payment.terms().amount().json());
  }
}
