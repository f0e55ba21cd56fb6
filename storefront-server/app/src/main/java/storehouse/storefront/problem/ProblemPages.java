package storehouse.storefront.problem;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import storehouse.platform.web.ErrorPages;
import storehouse.platform.web.Problem;
import storehouse.storefront.frame.Frame;
import storehouse.storefront.frame.Frames;
import storehouse.storefront.frame.Pages;
import storehouse.storefront.frame.Texts;

/// Draws the page that a person sees when something is missing or fails. It asks no store, since a
/// store may be what fails.
@Singleton
public final class ProblemPages implements ErrorPages {

  private final Frames frames;
  private final Pages pages;

  @Inject
  public ProblemPages(Frames frames, Pages pages) {
    this.frames = frames;
    this.pages = pages;
  }

  @Override
  public String page(Problem problem, HttpHeaders headers) {
    Texts texts = frames.texts(frames.shop().defaultVisit());
    String key = "problem." + problem.status();
    String headline = texts.get(texts.has(key) ? key : "problem.other");
    String detail =
        switch (problem.status()) {
          case 404, 503 -> texts.get(key + ".why");
          case 500 -> texts.get(key + ".why", number(headers));
          default -> problem.detail();
        };
    return pages.render(
        "page/problem.jte",
        new ProblemPage(frames.bareFrame(Frame.Head.of(headline)), headline, detail));
  }

  private static String number(HttpHeaders headers) {
    String id = headers.getHeaderString("X-Request-Id");
    return id == null ? "" : id;
  }
}
