package storehouse.simulators.cards;

import java.util.List;
import java.util.stream.Collectors;
import storehouse.simulators.http.Answer;
import storehouse.simulators.http.Answer.Reply;
import storehouse.simulators.http.Pages;
import storehouse.simulators.http.Router;

/// Stands in for a gateway's own library for browsers, at the address and with the interface that
/// the real one has, so that the shop's page is the same with both.
public enum CardLibrary {
  STRIPE {
    @Override
    public Router on(Router router) {
      return router.get("/v3", _ -> script("stripe.js")).get("/v3/", _ -> script("stripe.js"));
    }
  },
  ADYEN {
    @Override
    public Router on(Router router) {
      return router
          .get("/checkoutshopper/sdk/{version}/adyen.js", _ -> script("adyen.js"))
          .get("/checkoutshopper/sdk/{version}/adyen.css", _ -> file("text/css", "adyen.css"));
    }
  };

  private static final Pages PAGES = new Pages(CardLibrary.class);

  /// Serves its files.
  public abstract Router on(Router router);

  private static Reply script(String name) {
    return file("text/javascript", "frame.js", name);
  }

  /// Pages of other origins load it, and check its hash if they know one.
  private static Reply file(String type, String... parts) {
    var text = List.of(parts).stream().map(PAGES::file).collect(Collectors.joining());
    return Answer.of(200, type + "; charset=utf-8", text)
        .with("Cache-Control", "no-cache")
        .with("Access-Control-Allow-Origin", "*")
        .with("Cross-Origin-Resource-Policy", "cross-origin");
  }
}
