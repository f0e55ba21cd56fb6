package storehouse.simulators.paypal;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import storehouse.simulators.cards.Amounts;
import storehouse.simulators.cards.ReturnUrl;
import storehouse.simulators.cards.TestCard;
import storehouse.simulators.http.Answer;
import storehouse.simulators.http.BadRequest;
import storehouse.simulators.http.Pages;
import storehouse.simulators.http.Request;
import storehouse.simulators.http.Router;

/// Where a payer agrees to pay: a plain form with the demo's ways to pay, and the way back to the
/// shop.
final class PayerRoutes {
  private static final String NO_SHOP =
      "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none';"
          + " form-action 'self'";

  private final Checkout checkout;
  private final Links links;
  private final Pages pages = new Pages(PayerRoutes.class);

  PayerRoutes(Checkout checkout, Links links) {
    this.checkout = checkout;
    this.links = links;
  }

  Router on(Router site) {
    return site.get("/checkoutnow", this::show).post("/checkoutnow", this::decide);
  }

  private Answer show(Request request) {
    try {
      var order = order(request);
      return checkout.awaitsPayer(order) ? page(order) : over(order);
    } catch (PayPalError unknown) {
      return message(404, "unknown", null);
    }
  }

  private Order order(Request request) {
    return checkout.orders().get(request.query().text("token"));
  }

  private Answer page(Order order) {
    var way = order.terms().way();
    var amount = readable(order.terms().amount());
    var back = way.returnUrl() == null ? null : ReturnUrl.of(way.returnUrl());
    var cancel = WayBack.cancelled(order);
    var page =
        pages.page(
            "approve.html",
            Map.of(
                "shop", shop(way, back),
                "description", order.terms().description(),
                "amount", amount,
                "choices", choices(),
                "pay",
                    way.payNow() ? pages.text("pay.now") + " " + amount : pages.text("pay.later"),
                "after", pages.text(way.payNow() ? "after.now" : "after.later"),
                "cancel", link("cancel", cancel)));
    return Answer.html(200, back == null ? NO_SHOP : back.policy(), page);
  }

  /// A page of that name around the address, nothing when there is none.
  private String link(String name, @Nullable String address) {
    return address == null ? "" : pages.page(name + ".html", Map.of(name, address));
  }

  private static String shop(Terms.Way way, @Nullable ReturnUrl back) {
    var name = way.shop();
    return name != null ? name : back == null ? "" : back.host();
  }

  private static String readable(Money money) {
    return Amounts.readable(money.minorUnits(), money.currency());
  }

  private String choices() {
    return Stream.of(TestCard.values())
        .map(
            card ->
                pages.page(
                    "choice.html",
                    Map.of(
                        "token", card.token(),
                        "checked", card == TestCard.OK ? "checked" : "",
                        "name", name(card),
                        "meaning", pages.text("meaning." + card.token()))))
        .collect(Collectors.joining());
  }

  private String name(TestCard card) {
    return pages.text("name." + card.token()).replace("{0}", card.last4());
  }

  private Answer decide(Request request) {
    try {
      var chosen =
          TestCard.byToken(request.form().text("funding"))
              .orElseThrow(() -> new BadRequest("funding is one of the ways to pay."));
      var order = checkout.approve(order(request).id(), chosen);
      return order.stage() instanceof Stage.AwaitsChallenge
          ? Answer.seeOther(links.challengePath(order.id()))
          : WayBack.of(order).<Answer>map(Answer::seeOther).orElseGet(() -> over(order));
    } catch (PayPalError unknown) {
      return message(404, "unknown", null);
    }
  }

  private Answer over(Order order) {
    var key = order.isAgreed() ? "agreed" : "over";
    return message(200, key, WayBack.of(order).orElse(null));
  }

  private Answer message(int status, String key, @Nullable String back) {
    var page =
        pages.page("over.html", Map.of("title", pages.text(key), "back", link("back", back)));
    return Answer.html(status, NO_SHOP, page);
  }
}
