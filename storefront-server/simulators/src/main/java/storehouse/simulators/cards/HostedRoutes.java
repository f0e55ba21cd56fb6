package storehouse.simulators.cards;

import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import storehouse.simulators.http.Answer;
import storehouse.simulators.http.Form;
import storehouse.simulators.http.Request;
import storehouse.simulators.http.Router;

/// The card form as a page of its own, for browsers without JavaScript: a plain form, and a way
/// back to the shop with the token in the address.
final class HostedRoutes {
  private final CardPages cards;
  private final CardTokens tokens;
  private final InstantSource clock;

  HostedRoutes(CardPages cards, CardTokens tokens, InstantSource clock) {
    this.cards = cards;
    this.tokens = tokens;
    this.clock = clock;
  }

  Router on(Router router) {
    return router.get("/hosted/card", this::show).post("/hosted/card", this::submit);
  }

  private Answer show(Request request) {
    return page(200, request, Form.parse(""), Map.of());
  }

  private Answer submit(Request request) {
    var back = ReturnUrl.of(request.query().text("return_url"));
    var now = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
    return switch (CardEntry.check(request.form(), now)) {
      case CardEntry.Valid card ->
          Answer.seeOther(back.with("payment_method", tokens.tokenFor(card)));
      case CardEntry.Wrong(var problems) -> page(422, request, request.form(), problems);
    };
  }

  private Answer page(
      int status, Request request, Form typed, Map<CardEntry.Field, String> problems) {
    var query = request.query();
    var back = ReturnUrl.of(query.text("return_url"));
    var amount = Amounts.readable(query.text("amount"), query.text("currency"));
    var page =
        cards
            .pages()
            .page(
                "hosted.html",
                Map.of(
                    "title",
                        cards.pages().text(problems.isEmpty() ? "hosted.title" : "hosted.wrong"),
                    "gateway", cards.gateway(),
                    "amount", amount,
                    "reference", query.text("reference"),
                    "shop", back.host(),
                    "cancel", back.with("cancelled", "1"),
                    "fields", cards.fields(typed, problems),
                    "summary", problems.isEmpty() ? "" : cards.pages().text("hosted.summary"),
                    "testCards", cards.testCards()));
    return Answer.html(status, back.policy(), page);
  }
}
