package storehouse.storefront.cart;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import storehouse.cart.CartView;
import storehouse.cart.Carts;
import storehouse.storefront.frame.Frames;
import storehouse.storefront.frame.Pages;
import storehouse.storefront.frame.Visitor;

/// The number beside the cart's icon; it is not part of pages, because these may be cached.
@Singleton
@Path("/fragments/cart-count")
@Produces(MediaType.TEXT_HTML)
public class CartCountResource {

  private final Carts carts;
  private final Frames frames;
  private final Pages pages;

  @Inject
  public CartCountResource(Carts carts, Frames frames, Pages pages) {
    this.carts = carts;
    this.frames = frames;
    this.pages = pages;
  }

  @GET
  public Response count(@BeanParam Visitor visitor) {
    long units =
        visitor.cartId().flatMap(carts::find).stream()
            .flatMap(cart -> cart.lines().stream())
            .mapToLong(CartView.Line::quantity)
            .sum();
    CartCount count = new CartCount(frames.texts(frames.visit(visitor)), units);
    return pages.personal("fragment/cart-count.jte", count).build();
  }
}
