package storehouse.cart.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import storehouse.cart.CartView;
import storehouse.cart.Carts;
import storehouse.cart.PricedCarts;
import storehouse.model.shop.Cart;
import storehouse.model.shop.Quote;
import storehouse.model.shop.QuoteRequest;
import storehouse.platform.web.Problem;

/// Carts; whoever knows a cart's id may use it.
@Singleton
@Path(CartResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CartResource {

  static final String PATH = "/api/v1/carts";

  private final Carts carts;
  private final PricedCarts priced;
  private final CartQuotes quotes;
  private final CartTerms terms;

  @Inject
  public CartResource(Carts carts, PricedCarts priced, CartQuotes quotes, CartTerms terms) {
    this.carts = carts;
    this.priced = priced;
    this.quotes = quotes;
    this.terms = terms;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  public Response create(
      @QueryParam("currency") @Nullable String currency,
      @QueryParam("locale") @Nullable String locale) {
    Cart cart = created(currency, locale);
    return Response.created(URI.create(path(cart)))
        .entity(cart)
        .cacheControl(CacheControl.valueOf("no-store"))
        .build();
  }

  Cart created(@Nullable String currency, @Nullable String locale) {
    return priced.of(carts.create(terms.currency(currency), terms.locale(locale)));
  }

  static String path(Cart cart) {
    return PATH + "/" + cart.id();
  }

  @GET
  @Path("{id}")
  public Response get(@PathParam("id") String id) {
    return uncached(priced.of(found(id)));
  }

  @PUT
  @Path("{id}/lines/{sku}")
  public Response put(
      @PathParam("id") String id, @PathParam("sku") String sku, @Nullable LineQuantity body) {
    return uncached(changed(id, sku, body));
  }

  Cart changed(String id, String sku, @Nullable LineQuantity body) {
    Integer quantity = body == null ? null : body.quantity();
    if (quantity == null) {
      throw Problem.badRequest("Send {\"quantity\": n} with a whole number.");
    }
    return priced.of(carts.setQuantity(id, sku, quantity));
  }

  @DELETE
  @Path("{id}/lines/{sku}")
  public Response delete(@PathParam("id") String id, @PathParam("sku") String sku) {
    return uncached(priced.of(carts.remove(id, sku)));
  }

  @POST
  @Path("{id}/quote")
  public Response quote(@PathParam("id") String id, @Nullable QuoteRequest request) {
    return uncached(quoted(id, request));
  }

  Quote quoted(String id, @Nullable QuoteRequest request) {
    if (request == null || request.shippingAddress() == null) {
      throw Problem.badRequest("Send the shippingAddress; its country is needed.");
    }
    return quotes.quote(found(id), request);
  }

  private CartView found(String id) {
    return carts
        .find(id)
        .orElseThrow(() -> Problem.notFound("This cart is gone: it was ordered or has expired."));
  }

  private static Response uncached(Object entity) {
    return Response.ok(entity).cacheControl(CacheControl.valueOf("no-store")).build();
  }
}
