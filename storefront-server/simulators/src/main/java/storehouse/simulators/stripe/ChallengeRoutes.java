package storehouse.simulators.stripe;

import java.util.Map;
import storehouse.simulators.http.Answer;
import storehouse.simulators.http.Pages;
import storehouse.simulators.http.Request;
import storehouse.simulators.http.Router;

/// The bank's 3-D Secure page: two buttons of a plain form, then back to the shop.
final class ChallengeRoutes {
  private static final String NO_SHOP =
      "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none';"
          + " form-action 'self'";

  private final PaymentIntents intents;
  private final Pages pages;

  ChallengeRoutes(PaymentIntents intents, Pages pages) {
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
      var page = pages.page("message.html", Map.of("message", pages.text("challenge.unknown")));
      return Answer.html(404, NO_SHOP, page);
    }
  }

  private Answer challenge(PaymentIntent intent) {
    var url = intent.terms().returnUrl();
    var policy = url == null ? NO_SHOP : ReturnUrl.of(url).policy();
    var terms = intent.terms();
    var page =
        pages.page(
            "challenge.html",
            Map.of(
                "amount", Amounts.readable(terms.amount(), terms.currency()),
                "shop", url == null ? "" : ReturnUrl.of(url).host(),
                "description", terms.description() == null ? "" : terms.description()));
    return Answer.html(200, policy, page);
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
      var key = passed ? "challenge.passed" : "challenge.over";
      var page = pages.page("message.html", Map.of("message", pages.text(key)));
      return Answer.html(200, NO_SHOP, page);
    }
    var back =
        ReturnUrl.of(
            ReturnUrl.of(ReturnUrl.of(url).with("payment_intent", intent.id()))
                .with("payment_intent_client_secret", intent.clientSecret()));
    var target = back.with("redirect_status", passed ? "succeeded" : "failed");
    return status == 303
        ? Answer.seeOther(target)
        : Answer.html(
            200, NO_SHOP, pages.page("finished.html", Map.of("back", target, "shop", back.host())));
  }
}
