package storehouse.simulators.cards;

import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import storehouse.simulators.http.Answer;
import storehouse.simulators.http.BadRequest;
import storehouse.simulators.http.Form;
import storehouse.simulators.http.Request;
import storehouse.simulators.http.Router;

/// The card fields in the frame that a [CardLibrary] opens: they live on this origin, so the shop
/// sees a token and never a number.
final class ElementsRoutes {
  private static final Set<String> LOOKS = Set.of("line", "whole");

  private final CardPages cards;
  private final CardTokens tokens;
  private final InstantSource clock;

  ElementsRoutes(CardPages cards, CardTokens tokens, InstantSource clock) {
    this.cards = cards;
    this.tokens = tokens;
    this.clock = clock;
  }

  Router on(Router router) {
    return router
        .get("/elements/fields.js", _ -> script())
        .get("/elements/card", this::fields)
        .post("/elements/tokens", this::token);
  }

  private Answer script() {
    return Answer.of(200, "text/javascript; charset=utf-8", cards.pages().file("fields.js"))
        .with("Cache-Control", "no-cache");
  }

  private Answer fields(Request request) {
    var origin = request.query().text("origin");
    if (!origin.matches("https?://[A-Za-z0-9.\\[\\]:-]+")) {
      throw new BadRequest("origin is the shop's origin, such as http://127.0.0.1:8080");
    }
    var look = request.query().text("look");
    if (!LOOKS.contains(look)) {
      throw new BadRequest("look is one of " + LOOKS);
    }
    var policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " form-action 'none'; base-uri 'none'; frame-ancestors "
            + origin;
    var page =
        cards
            .pages()
            .page(
                "elements.html",
                Map.of(
                    "origin",
                    origin,
                    "look",
                    look,
                    "fields",
                    cards.fields(Form.parse(""), Map.of()),
                    "testCards",
                    cards.testCards()));
    return Answer.html(200, policy, page);
  }

  private Answer token(Request request) {
    var now = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
    return switch (CardEntry.check(request.form(), now)) {
      case CardEntry.Valid card ->
          Answer.json(200, Map.of("token", tokens.tokenFor(card)))
              .with("Cache-Control", "no-store");
      case CardEntry.Wrong(var problems) ->
          Answer.json(400, Map.of("errors", cards.explain(problems)));
    };
  }
}
