package storehouse.storefront.order;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import storehouse.identity.Shoppers;
import storehouse.order.OrderView;
import storehouse.order.Orders;
import storehouse.platform.web.Problem;
import storehouse.storefront.frame.Pages;
import storehouse.storefront.frame.Visitor;

/// `GET /orders/{number}`, for whoever holds the order's access token and for the shopper who is
/// signed in and placed it.
@Singleton
@Path("/orders/{number}")
@Produces(MediaType.TEXT_HTML)
public class OrderPageResource {

  private final Orders orders;
  private final Shoppers shoppers;
  private final OrderPages compose;
  private final Pages pages;

  @Inject
  public OrderPageResource(Orders orders, Shoppers shoppers, OrderPages compose, Pages pages) {
    this.orders = orders;
    this.shoppers = shoppers;
    this.compose = compose;
    this.pages = pages;
  }

  /// While the order waits, a page that asks again hears that there is nothing new.
  @GET
  public Response order(@PathParam("number") String number, @BeanParam Visitor visitor) {
    OrderView order =
        orders
            .find(number)
            .filter(found -> mayBeSeen(found, visitor))
            .orElseThrow(
                () ->
                    Problem.notFound("There is no such order, or the link to it is not complete."));
    OrderPage page = compose.page(order);
    return visitor.isSwap() && !page.isSettled()
        ? Response.noContent().header("Cache-Control", "no-store").build()
        : pages.personal("page/order.jte", page).build();
  }

  private boolean mayBeSeen(OrderView order, Visitor visitor) {
    if (isSame(visitor.query("accessToken"), order.accessToken())) {
      return true;
    }
    String owner = order.shopperId();
    return owner != null
        && visitor
            .sessionToken()
            .flatMap(shoppers::shopper)
            .filter(shopper -> shopper.id().equals(owner))
            .isPresent();
  }

  private static boolean isSame(String given, String expected) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }
}
