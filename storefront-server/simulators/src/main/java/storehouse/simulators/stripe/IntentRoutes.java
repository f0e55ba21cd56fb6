package storehouse.simulators.stripe;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import storehouse.simulators.cards.LostRequests;
import storehouse.simulators.cards.TestCard;
import storehouse.simulators.http.Answer;
import storehouse.simulators.http.Faults;
import storehouse.simulators.http.Form;
import storehouse.simulators.http.Request;
import storehouse.simulators.http.Router;
import storehouse.simulators.journal.Table;

/// `/v1/payment_intents`, with the troubles of the test cards.
final class IntentRoutes {
  private static final Duration SLOW_BANK = Duration.ofSeconds(2);

  private final Table<PaymentIntent> rows;
  private final PaymentIntents intents;
  private final PaymentMethods methods;
  private final LostRequests lost;
  private final Wire wire;

  IntentRoutes(
      Table<PaymentIntent> rows,
      PaymentIntents intents,
      PaymentMethods methods,
      LostRequests lost,
      Wire wire) {
    this.rows = rows;
    this.intents = intents;
    this.methods = methods;
    this.lost = lost;
    this.wire = wire;
  }

  PaymentIntents intents() {
    return intents;
  }

  Router on(Router router) {
    return router
        .get("/v1/payment_intents", this::list)
        .post("/v1/payment_intents", this::create)
        .get("/v1/payment_intents/{id}", r -> reply(intents.get(r.placeholder("id"))))
        .post("/v1/payment_intents/{id}/confirm", this::confirm)
        .post("/v1/payment_intents/{id}/capture", this::capture)
        .post("/v1/payment_intents/{id}/cancel", this::cancel);
  }

  private Answer list(Request request) {
    var page = Page.of(rows, request.query(), _ -> true);
    return Answer.json(200, Wire.list("/v1/payment_intents", page, wire::intent));
  }

  private Answer create(Request request) {
    var form = request.form();
    var terms = terms(form);
    var method = form.filled("payment_method");
    if (!form.text("confirm").equals("true")) {
      return reply(intents.create(terms, method));
    }
    if (method == null) {
      throw StripeError.missingParameter("payment_method");
    }
    return troubled(
        request,
        methods.card(method),
        () -> intents.confirm(intents.create(terms, method).id(), null, null));
  }

  private static Terms terms(Form form) {
    var capture = form.filled("capture_method");
    if (capture != null
        && !capture.equals("manual")
        && !capture.equals("automatic")
        && !capture.equals("automatic_async")) {
      throw StripeError.invalid(
          "parameter_invalid", "capture_method", "Invalid capture_method: " + capture + ".");
    }
    return new Terms(
        Parameters.amount(form, "amount"),
        Parameters.currency(form),
        "manual".equals(capture),
        form.filled("description"),
        form.filled("return_url"),
        form.group("metadata"));
  }

  private Answer confirm(Request request) {
    var form = request.form();
    var id = request.placeholder("id");
    var given = form.filled("payment_method");
    var method = given == null ? intents.get(id).stage().paymentMethod() : given;
    return troubled(
        request,
        method == null ? null : methods.card(method),
        () -> intents.confirm(id, given, form.filled("return_url")));
  }

  @FunctionalInterface
  private interface Confirmation {
    PaymentIntent run();
  }

  private Answer troubled(Request request, @Nullable TestCard card, Confirmation confirmation) {
    if (card == TestCard.SLOW) {
      Faults.pause(SLOW_BANK);
    }
    if (card == TestCard.TIMEOUT_NOT_APPLIED && lost.first(attempt(request), request.path())) {
      return new Answer.Lost(null);
    }
    var reply = reply(confirmation.run());
    return card == TestCard.TIMEOUT_APPLIED ? new Answer.Lost(reply) : reply;
  }

  /// A repeat is known by its intent, or for a creation by its idempotency key or its parameters.
  private static String attempt(Request request) {
    var key = request.header("Idempotency-Key");
    boolean names = !request.placeholders().isEmpty();
    return names ? request.path() : key == null ? request.form().canonical() : key;
  }

  private Answer capture(Request request) {
    var amount = Parameters.optionalAmount(request.form(), "amount_to_capture");
    return reply(intents.capture(request.placeholder("id"), amount));
  }

  private Answer cancel(Request request) {
    var reason = request.form().filled("cancellation_reason");
    return reply(intents.cancel(request.placeholder("id"), reason));
  }

  private Answer.Reply reply(PaymentIntent intent) {
    return Answer.json(200, wire.intent(intent));
  }
}
