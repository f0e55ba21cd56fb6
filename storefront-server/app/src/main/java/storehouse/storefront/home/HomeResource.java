package storehouse.storefront.home;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import storehouse.storefront.frame.Frame;
import storehouse.storefront.frame.Frames;
import storehouse.storefront.frame.Links;
import storehouse.storefront.frame.Pages;
import storehouse.storefront.frame.Texts;
import storehouse.storefront.frame.Visit;
import storehouse.storefront.frame.Visitor;

/// `GET /`.
@Singleton
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class HomeResource {

  private final Shelves shelves;
  private final Frames frames;
  private final Pages pages;

  @Inject
  public HomeResource(Shelves shelves, Frames frames, Pages pages) {
    this.shelves = shelves;
    this.frames = frames;
    this.pages = pages;
  }

  @GET
  public Response home(@BeanParam Visitor visitor, @Context Request request) {
    Visit visit = frames.visit(visitor);
    Links links = frames.links(visit);
    Texts texts = frames.texts(visit);
    String name = frames.shop().name();
    Frame.Head head =
        new Frame.Head(
            texts.get("home.title", name),
            texts.get("home.description"),
            frames.shop().url(visitor.base()) + links.home(),
            "");
    List<Shelf> filled = shelves.shelves(links, visit);
    String cutoff =
        DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
            .withLocale(visit.locale())
            .format(frames.shop().cutoff());
    HomePage page =
        new HomePage(frames.frame(visit, head), cutoff, Shelves.showcase(filled), filled);
    return pages.shared(request, "page/home.jte", page);
  }
}
