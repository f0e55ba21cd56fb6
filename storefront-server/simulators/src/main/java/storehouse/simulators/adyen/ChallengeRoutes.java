package storehouse.simulators.adyen;

import storehouse.simulators.cards.Amounts;
import storehouse.simulators.cards.ChallengePages;
import storehouse.simulators.cards.ReturnUrl;
import storehouse.simulators.http.Answer;
import storehouse.simulators.http.Request;
import storehouse.simulators.http.Router;

/// The bank's 3-D Secure page, then back to the shop with a `redirectResult`.
record ChallengeRoutes(Payments payments, ChallengePages pages) {

  Router on(Router router) {
    return router.get("/challenge/{id}", this::show).post("/challenge/{id}", this::decide);
  }

  private Answer show(Request request) {
    var redirect = payments.redirect(request.placeholder("id")).orElse(null);
    if (redirect == null) {
      return pages.unknown();
    }
    var payment = payments.rows().find(redirect.pspReference()).orElseThrow();
    var terms = payment.terms();
    return payment.stage() instanceof Stage.Challenged
        ? pages.ask(
            ReturnUrl.of(terms.returnUrl()),
            Amounts.readable(terms.amount().value(), terms.amount().currency()),
            terms.reference())
        : pages.finished(back(payment, redirect));
  }

  private Answer decide(Request request) {
    var redirect = payments.redirect(request.placeholder("id")).orElse(null);
    if (redirect == null) {
      return pages.unknown();
    }
    payments.finishChallenge(redirect, request.form().text("outcome").equals("complete"));
    var payment = payments.rows().find(redirect.pspReference()).orElseThrow();
    return Answer.seeOther(back(payment, redirect));
  }

  private static String back(Payment payment, Redirect redirect) {
    return ReturnUrl.of(payment.terms().returnUrl()).with("redirectResult", redirect.result());
  }
}
