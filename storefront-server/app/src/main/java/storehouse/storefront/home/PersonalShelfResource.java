package storehouse.storefront.home;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import storehouse.identity.Shoppers;
import storehouse.storefront.frame.Frames;
import storehouse.storefront.frame.Pages;
import storehouse.storefront.frame.Visit;
import storehouse.storefront.frame.Visitor;

/// The shelf "For you", loaded beside the home page; nothing for those without a history.
@Singleton
@Path("/fragments/for-you")
@Produces(MediaType.TEXT_HTML)
public class PersonalShelfResource {

  private final PersonalShelf personal;
  private final Shoppers shoppers;
  private final Frames frames;
  private final Pages pages;

  @Inject
  public PersonalShelfResource(
      PersonalShelf personal, Shoppers shoppers, Frames frames, Pages pages) {
    this.personal = personal;
    this.shoppers = shoppers;
    this.frames = frames;
    this.pages = pages;
  }

  @GET
  public Response shelf(@BeanParam Visitor visitor) {
    Visit visit = frames.visit(visitor);
    return visitor
        .sessionToken()
        .flatMap(shoppers::shopper)
        .map(shopper -> personal.of(shopper.id(), frames.links(visit), visit))
        .filter(shelf -> !shelf.cards().isEmpty())
        .map(shelf -> new ShelfFragment(frames.texts(visit), shelf))
        .map(fragment -> pages.personal("fragment/shelf.jte", fragment).build())
        .orElseGet(() -> Response.ok("").header("Cache-Control", "no-store").build());
  }
}
