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
import storehouse.storefront.frame.Pages;
import storehouse.storefront.frame.Visitor;

/// `GET /orders/{number}`, for whoever holds the order's access token and for the shopper who is
/// signed in and placed it.
@Singleton
@Path("/orders/{number}")
@Produces(MediaType.TEXT_HTML)
public class OrderPageResource {

  private final OrderAccess access;
  private final OrderPages compose;
  private final Pages pages;

  @Inject
  public OrderPageResource(OrderAccess access, OrderPages compose, Pages pages) {
    this.access = access;
    this.compose = compose;
    this.pages = pages;
  }

  /// While the order waits, a page that asks again hears that there is nothing new.
  @GET
  public Response order(@PathParam("number") String number, @BeanParam Visitor visitor) {
    OrderPage page = compose.page(access.order(number, visitor));
    return visitor.isSwap() && !page.isSettled()
        ? Response.noContent().header("Cache-Control", "no-store").build()
        : pages.personal("page/order.jte", page).build();
  }
}
