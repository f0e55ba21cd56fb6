package storehouse.storefront.listing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import storehouse.catalog.CategoryView;
import storehouse.platform.web.Problem;
import storehouse.storefront.frame.Frame;
import storehouse.storefront.frame.Frames;
import storehouse.storefront.frame.Links;
import storehouse.storefront.frame.Pages;
import storehouse.storefront.frame.Texts;
import storehouse.storefront.frame.Visit;
import storehouse.storefront.frame.Visitor;

/// `GET /c/{slug}` and `GET /search`.
@Singleton
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class ListingResource {

  private static final String TEMPLATE = "page/listing.jte";

  private final Listings listings;
  private final Frames frames;
  private final Pages pages;

  @Inject
  public ListingResource(Listings listings, Frames frames, Pages pages) {
    this.listings = listings;
    this.frames = frames;
    this.pages = pages;
  }

  @GET
  @Path("c/{slug}")
  public Response category(
      @PathParam("slug") String slug, @BeanParam Visitor visitor, @Context Request request) {
    CategoryView category =
        listings
            .departments()
            .find(slug)
            .orElseThrow(() -> Problem.notFound("There is no such department."));
    Visit visit = frames.visit(visitor);
    Links links = frames.links(visit);
    String own = frames.shop().url(visitor.base()) + links.category(slug);
    Listings.Listing listing =
        new Listings.Listing(
            visit,
            new Frame.Head(category.name(), category.path(), own, ""),
            category.name(),
            "/c/" + Links.segment(slug));
    return answer(listings.page(Selection.of(visitor.query(), slug), category, listing), request);
  }

  @GET
  @Path("search")
  public Response search(@BeanParam Visitor visitor, @Context Request request) {
    Visit visit = frames.visit(visitor);
    Texts texts = frames.texts(visit);
    Selection selection = Selection.of(visitor.query(), null);
    String heading =
        selection.text().isEmpty()
            ? texts.get("listing.all")
            : texts.get("listing.title.search", selection.text());
    Listings.Listing listing =
        new Listings.Listing(
            visit, new Frame.Head(heading, "", null, selection.text()), heading, "/search");
    return answer(listings.page(selection, null, listing), request);
  }

  private Response answer(ListingPage page, Request request) {
    return page.available()
        ? pages.shared(request, TEMPLATE, page)
        : pages.personal(TEMPLATE, page).status(Response.Status.SERVICE_UNAVAILABLE).build();
  }
}
