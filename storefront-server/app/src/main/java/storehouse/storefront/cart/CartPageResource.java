package storehouse.storefront.cart;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import storehouse.cart.CartView;
import storehouse.cart.Carts;
import storehouse.platform.web.Problem;
import storehouse.storefront.frame.Cookies;
import storehouse.storefront.frame.Frame;
import storehouse.storefront.frame.Frames;
import storehouse.storefront.frame.Pages;
import storehouse.storefront.frame.Visit;
import storehouse.storefront.frame.Visitor;

/// `/cart`: look at it, add to it, change it. Every change is a plain form.
@Singleton
@Path("/cart")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class CartPageResource {

  private static final URI CART = URI.create("/cart");

  private final Carts carts;
  private final CartContents contents;
  private final Frames frames;
  private final Pages pages;

  @Inject
  public CartPageResource(Carts carts, CartContents contents, Frames frames, Pages pages) {
    this.carts = carts;
    this.contents = contents;
    this.frames = frames;
    this.pages = pages;
  }

  @GET
  @Consumes(MediaType.WILDCARD)
  public Response show(@BeanParam Visitor visitor) {
    return page(visitor, null).build();
  }

  /// Adds to the cart; makes one when there is none any more.
  @POST
  @Path("lines")
  public Response add(@BeanParam Visitor visitor, MultivaluedMap<String, String> form) {
    Optional<CartView> open = visitor.cartId().flatMap(carts::find);
    Visit visit = frames.shop().visit(form.getFirst("locale"), form.getFirst("currency"));
    CartView cart = open.orElseGet(() -> carts.create(visit.currency(), visit.locale()));
    String sku = form.getFirst("sku");
    Response.ResponseBuilder answer;
    try {
      carts.add(cart.id(), sku == null ? "" : sku, quantity(form.getFirst("quantity"), 1));
      answer = Response.seeOther(CART);
    } catch (Problem refused) {
      answer = page(cart, refused.detail()).status(refused.status());
    }
    return answer.cookie(Cookies.cart(cart.id(), visitor)).build();
  }

  /// Sets how many of an article are wanted; 0 takes it out.
  @POST
  @Path("change")
  public Response change(
      @BeanParam Visitor visitor,
      @FormParam("sku") @Nullable String sku,
      @FormParam("quantity") @Nullable String quantity) {
    Optional<CartView> open = visitor.cartId().flatMap(carts::find);
    if (open.isEmpty()) {
      return page(visitor, frames.texts(frames.visit(visitor)).get("cart.closed")).build();
    }
    CartView cart = open.get();
    try {
      CartView changed =
          carts.setQuantity(cart.id(), sku == null ? "" : sku, quantity(quantity, -1));
      return visitor.isSwap()
          ? page(changed, null).header("HX-Trigger", "cart-changed").build()
          : Response.seeOther(CART).build();
    } catch (Problem refused) {
      int status = visitor.isSwap() ? 200 : refused.status();
      return page(cart, refused.detail()).status(status).build();
    }
  }

  private static int quantity(@Nullable String text, int missing) {
    return text != null && text.strip().matches("\\d{1,6}")
        ? Integer.parseInt(text.strip())
        : missing;
  }

  private Response.ResponseBuilder page(Visitor visitor, @Nullable String problem) {
    return visitor
        .cartId()
        .flatMap(carts::find)
        .map(cart -> page(cart, problem))
        .orElseGet(
            () -> {
              Visit visit = frames.visit(visitor);
              return pages.personal(
                  "page/cart.jte", new CartPage(frame(visit), List.of(), null, problem));
            });
  }

  private Response.ResponseBuilder page(CartView cart, @Nullable String problem) {
    Visit visit = new Visit(cart.locale(), cart.currency());
    List<CartLine> lines = contents.lines(cart, frames.links(visit));
    Totals totals = contents.goods(cart, lines).orElse(null);
    return pages.personal("page/cart.jte", new CartPage(frame(visit), lines, totals, problem));
  }

  private Frame frame(Visit visit) {
    return frames.frame(visit, Frame.Head.of(frames.texts(visit).get("cart.title")));
  }
}
