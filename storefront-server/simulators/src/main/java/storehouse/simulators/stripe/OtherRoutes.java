package storehouse.simulators.stripe;

import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import storehouse.simulators.cards.CardEntry;
import storehouse.simulators.cards.StoredCard;
import storehouse.simulators.cards.TestCard;
import storehouse.simulators.http.Answer;
import storehouse.simulators.http.Form;
import storehouse.simulators.http.Request;
import storehouse.simulators.http.Router;

/// Refunds and payment methods.
final class OtherRoutes {
  private final Refunds refunds;
  private final PaymentMethods methods;
  private final InstantSource clock;

  OtherRoutes(Refunds refunds, PaymentMethods methods, InstantSource clock) {
    this.refunds = refunds;
    this.methods = methods;
    this.clock = clock;
  }

  Router on(Router router) {
    return router
        .post("/v1/refunds", r -> Answer.json(200, Wire.refund(refunds.create(r.form()))))
        .get("/v1/refunds", this::listRefunds)
        .get("/v1/refunds/{id}", this::refund)
        .post("/v1/payment_methods", this::createMethod)
        .get("/v1/payment_methods/{id}", this::method);
  }

  /// `POST /_sim/refunds/{id}/failure`: some days later, the bank sends the money back.
  Router simulatedOn(Router site) {
    return site.post("/_sim/refunds/{id}/failure", this::fail);
  }

  private Answer fail(Request request) {
    try {
      return Answer.json(200, Wire.refund(refunds.fail(request.placeholder("id"))));
    } catch (StripeError unknown) {
      return unknown.reply();
    }
  }

  private Answer listRefunds(Request request) {
    var intent = request.query().filled("payment_intent");
    var page =
        intent == null
            ? Page.of(refunds.rows(), request.query(), _ -> true)
            : Page.of(refunds.of(intent), Refund::id, request.query());
    return Answer.json(200, Wire.list("/v1/refunds", page, Wire::refund));
  }

  private Answer refund(Request request) {
    var id = request.placeholder("id");
    return refunds
        .rows()
        .find(id)
        .map(refund -> Answer.json(200, Wire.refund(refund)))
        .orElseThrow(() -> StripeError.noSuch("refund", id, "id"));
  }

  /// From a test token (`card[token]`) or, as the card fields would, from a number.
  private Answer createMethod(Request request) {
    var card = request.form().group("card");
    var token = card.get("token");
    if (token != null) {
      var known =
          TestCard.byToken(token)
              .orElseThrow(() -> StripeError.noSuch("token", token, "card[token]"));
      int year = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC)).getYear() + 1;
      return reply(methods.cards().store(new CardEntry.Valid(known, 12, year)));
    }
    var typed =
        Form.parse(
            "number=%s&expiry=%s/%s&cvc=%s"
                .formatted(
                    card.getOrDefault("number", ""),
                    card.getOrDefault("exp_month", ""),
                    card.getOrDefault("exp_year", ""),
                    card.getOrDefault("cvc", "")));
    return switch (CardEntry.check(typed, YearMonth.from(clock.instant().atZone(ZoneOffset.UTC)))) {
      case CardEntry.Valid valid -> reply(methods.cards().store(valid));
      case CardEntry.Wrong(var problems) -> throw wrong(problems);
    };
  }

  private static StripeError wrong(Map<CardEntry.Field, String> problems) {
    var field = problems.keySet().iterator().next();
    return switch (field) {
      case NUMBER ->
          StripeError.invalid("incorrect_number", "card[number]", "Your card number is incorrect.");
      case EXPIRY ->
          StripeError.invalid(
              "invalid_expiry_year", "card[exp_year]", "Your card's expiration is invalid.");
      case CVC ->
          StripeError.invalid("invalid_cvc", "card[cvc]", "Your card's security code is invalid.");
    };
  }

  private Answer method(Request request) {
    return reply(methods.get(request.placeholder("id")));
  }

  private static Answer.Reply reply(StoredCard method) {
    return Answer.json(200, Wire.method(method));
  }
}
