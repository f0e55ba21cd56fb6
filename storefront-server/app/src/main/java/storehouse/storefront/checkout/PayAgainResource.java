package storehouse.storefront.checkout;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import storehouse.cart.CartView;
import storehouse.cart.Carts;
import storehouse.order.OrderStatus;
import storehouse.order.OrderView;
import storehouse.order.Orders;
import storehouse.order.PayAgain;
import storehouse.platform.web.Problem;
import storehouse.storefront.frame.Cookies;
import storehouse.storefront.frame.Visitor;

/// `GET /orders/{number}/pay-again`: where the link of [PayAgain] leads, from the order's page and
/// from the mail. Programs that follow links in mails do no harm by it.
@Singleton
@Path("/orders/{number}/pay-again")
@Produces(MediaType.TEXT_HTML)
public class PayAgainResource {

  private final Orders orders;
  private final Carts carts;
  private final Onward onward;
  private final Clock clock;

  @Inject
  public PayAgainResource(Orders orders, Carts carts, Onward onward, Clock clock) {
    this.orders = orders;
    this.carts = carts;
    this.onward = onward;
    this.clock = clock;
  }

  /// Who has paid again already is shown that order.
  @GET
  public Response again(@PathParam("number") String number, @BeanParam Visitor visitor) {
    OrderView order =
        orders
            .find(number)
            .filter(
                found ->
                    PayAgain.isGenuine(
                        found, visitor.query("until"), visitor.query("proof"), clock.instant()))
            .orElseThrow(() -> Problem.notFound("The link is not complete, or older than a week."));
    Optional<String> cartId = orders.cartOf(order.id());
    Optional<OrderView> standing =
        order.status() == OrderStatus.CANCELLED
            ? cartId.flatMap(orders::ofCart)
            : Optional.of(order);
    URI page = onward.page(standing.orElse(order));
    return standing.isPresent()
        ? Response.seeOther(page).build()
        : cartId
            .flatMap(id -> carts.reopen(cart(id, order)))
            .map(cart -> atTheCheckout(cart, order, visitor))
            .orElseGet(() -> Response.seeOther(page).build());
  }

  private static CartView cart(String id, OrderView order) {
    return new CartView(
        id,
        1,
        order.amounts().total().currency(),
        order.locale(),
        order.lines().stream()
            .map(line -> new CartView.Line(line.sku(), line.quantity()))
            .toList());
  }

  /// As if the shopper came back to the browser in which the order was placed.
  private static Response atTheCheckout(CartView cart, OrderView order, Visitor visitor) {
    Memory memory =
        Memory.fresh(cart.id(), CheckoutForm.of(order)).placed(order.number(), order.accessToken());
    return Response.seeOther(CheckoutResource.CHECKOUT)
        .cookie(Cookies.cart(cart.id(), visitor))
        .cookie(Cookies.checkout(memory.asCookie(), visitor))
        .header("Cache-Control", "no-store")
        .build();
  }
}
