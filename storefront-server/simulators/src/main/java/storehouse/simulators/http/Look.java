package storehouse.simulators.http;

/// The one style sheet of all the simulators' pages.
public final class Look {
  private Look() {}

  /// Serves it as `/look.css`.
  public static Router on(Router router) {
    var sheet = Pages.file(Look.class, "look.css");
    return router.get(
        "/look.css",
        _ -> Answer.of(200, "text/css; charset=utf-8", sheet).with("Cache-Control", "max-age=300"));
  }
}
