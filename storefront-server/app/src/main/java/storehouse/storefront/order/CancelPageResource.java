package storehouse.storefront.order;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import storehouse.order.CancelOrder;
import storehouse.order.Cancellations;
import storehouse.order.OrderView;
import storehouse.storefront.frame.Visitor;

/// The form on the order page that cancels the order. The page says what became of it.
@Singleton
@Path("/orders/{number}/cancel")
@Produces(MediaType.TEXT_HTML)
public class CancelPageResource {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final OrderAccess access;
  private final Cancellations cancellations;
  private final OrderPages pages;

  @Inject
  public CancelPageResource(OrderAccess access, Cancellations cancellations, OrderPages pages) {
    this.access = access;
    this.cancellations = cancellations;
    this.pages = pages;
  }

  @POST
  public Response cancel(@PathParam("number") String number, @BeanParam Visitor visitor) {
    OrderView order = access.order(number, visitor);
    cancellations.cancel(CancelOrder.byShopper(order.id()), PATIENCE);
    return Response.seeOther(URI.create(pages.href(order))).build();
  }
}
