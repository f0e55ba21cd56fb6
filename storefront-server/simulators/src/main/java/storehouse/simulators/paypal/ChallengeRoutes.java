package storehouse.simulators.paypal;

import java.util.Optional;
import storehouse.simulators.cards.Amounts;
import storehouse.simulators.cards.ChallengePages;
import storehouse.simulators.cards.ReturnUrl;
import storehouse.simulators.http.Answer;
import storehouse.simulators.http.Request;
import storehouse.simulators.http.Router;

/// The bank's 3-D Secure page, then back to the shop.
final class ChallengeRoutes {
  private final Checkout checkout;
  private final ChallengePages pages;

  ChallengeRoutes(Checkout checkout, ChallengePages pages) {
    this.checkout = checkout;
    this.pages = pages;
  }

  Router on(Router site) {
    return site.get("/challenge/{id}", this::show).post("/challenge/{id}", this::decide);
  }

  private Answer show(Request request) {
    try {
      var order = checkout.orders().get(request.placeholder("id"));
      return order.stage() instanceof Stage.AwaitsChallenge
          ? ask(order)
          : WayBack.of(order)
              .map(pages::finished)
              .orElseGet(() -> pages.finished(order.isAgreed()));
    } catch (PayPalError unknown) {
      return pages.unknown();
    }
  }

  private Answer ask(Order order) {
    var terms = order.terms();
    var back = Optional.ofNullable(terms.way().returnUrl()).map(ReturnUrl::of).orElse(null);
    var amount = Amounts.readable(terms.amount().minorUnits(), terms.amount().currency());
    return pages.ask(back, amount, terms.description());
  }

  private Answer decide(Request request) {
    var passed = request.form().text("outcome").equals("complete");
    try {
      var order = checkout.finishChallenge(request.placeholder("id"), passed);
      return WayBack.of(order)
          .<Answer>map(Answer::seeOther)
          .orElseGet(() -> pages.finished(order.isAgreed()));
    } catch (PayPalError unknown) {
      return pages.unknown();
    }
  }
}
