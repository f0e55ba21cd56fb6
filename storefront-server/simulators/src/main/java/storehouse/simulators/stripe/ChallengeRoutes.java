package storehouse.simulators.stripe;

import storehouse.simulators.cards.Amounts;
import storehouse.simulators.cards.ChallengePages;
import storehouse.simulators.cards.ReturnUrl;
import storehouse.simulators.http.Answer;
import storehouse.simulators.http.Request;
import storehouse.simulators.http.Router;

/// The bank's 3-D Secure page, then back to the shop.
final class ChallengeRoutes {
  private final PaymentIntents intents;
  private final ChallengePages pages;

  ChallengeRoutes(PaymentIntents intents, ChallengePages pages) {
    this.intents = intents;
    this.pages = pages;
  }

  Router on(Router router) {
    return router.get("/challenge/{id}", this::show).post("/challenge/{id}", this::decide);
  }

  private Answer show(Request request) {
    try {
      var intent = intents.get(request.placeholder("id"));
      return intent.stage() instanceof Stage.NeedsAction ? challenge(intent) : over(200, intent);
    } catch (StripeError unknown) {
      return pages.unknown();
    }
  }

  private Answer challenge(PaymentIntent intent) {
    var terms = intent.terms();
    var url = terms.returnUrl();
    return pages.ask(
        url == null ? null : ReturnUrl.of(url),
        Amounts.readable(terms.amount(), terms.currency()),
        terms.description() == null ? "" : terms.description());
  }

  private Answer decide(Request request) {
    var passed = request.form().text("outcome").equals("complete");
    return over(303, intents.finishChallenge(request.placeholder("id"), passed));
  }

  private Answer over(int status, PaymentIntent intent) {
    var url = intent.terms().returnUrl();
    var passed =
        intent.stage() instanceof Stage.Authorised || intent.stage() instanceof Stage.Captured;
    if (url == null) {
      return pages.finished(passed);
    }
    var back =
        ReturnUrl.of(
            ReturnUrl.of(ReturnUrl.of(url).with("payment_intent", intent.id()))
                .with("payment_intent_client_secret", intent.clientSecret()));
    var target = back.with("redirect_status", passed ? "succeeded" : "failed");
    return status == 303 ? Answer.seeOther(target) : pages.finished(target);
  }
}
