package storehouse.storefront.checkout;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import storehouse.order.OrderView;
import storehouse.order.Orders;
import storehouse.payment.Payments;
import storehouse.platform.web.Problem;

/// The way back from the bank's page. What the address claims is not believed: the gateway is
/// asked.
@Singleton
@Path("/checkout/return")
public class ReturnResource {

  private final Orders orders;
  private final Payments payments;
  private final Onward onward;

  @Inject
  public ReturnResource(Orders orders, Payments payments, Onward onward) {
    this.orders = orders;
    this.payments = payments;
    this.onward = onward;
  }

  @GET
  public Response back(
      @QueryParam("number") @Nullable String number,
      @QueryParam("accessToken") @Nullable String accessToken) {
    OrderView order =
        orders
            .find(number == null ? "" : number)
            .filter(found -> found.accessToken().equals(accessToken))
            .orElseThrow(() -> Problem.notFound("There is no such order."));
    payments.refresh(order.id());
    return Response.seeOther(onward.page(order)).build();
  }
}
