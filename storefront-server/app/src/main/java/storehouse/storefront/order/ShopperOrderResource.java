package storehouse.storefront.order;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import storehouse.order.CancelOrder;
import storehouse.order.CancelResult;
import storehouse.order.Cancellations;
import storehouse.order.OrderDocuments;
import storehouse.order.OrderView;
import storehouse.order.Orders;
import storehouse.platform.web.Problem;
import storehouse.storefront.frame.Visitor;

/// An order for the shopper who holds its access token, or who is signed in and placed it.
@Singleton
@Path("api/v1/orders/{number}")
@Produces(MediaType.APPLICATION_JSON)
public class ShopperOrderResource {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final OrderAccess access;
  private final Cancellations cancellations;
  private final Orders orders;
  private final OrderDocuments documents;

  @Inject
  public ShopperOrderResource(
      OrderAccess access, Cancellations cancellations, Orders orders, OrderDocuments documents) {
    this.access = access;
    this.cancellations = cancellations;
    this.orders = orders;
    this.documents = documents;
  }

  @GET
  public Response order(@PathParam("number") String number, @BeanParam Visitor visitor) {
    return answer(Response.Status.OK, access.order(number, visitor));
  }

  /// 200 with the cancelled order, 202 when it takes longer (ask again, or look at the order), 409
  /// `order-shipped` when a parcel has left.
  @POST
  @Path("cancel")
  public Response cancel(@PathParam("number") String number, @BeanParam Visitor visitor) {
    OrderView order = access.order(number, visitor);
    return switch (cancellations.cancel(CancelOrder.byShopper(order.id()), PATIENCE)) {
      case CancelResult.Cancelled() -> answer(Response.Status.OK, now(order));
      case CancelResult.UnderWay() -> answer(Response.Status.ACCEPTED, now(order));
      case CancelResult.TooLate() ->
          throw Problem.conflict(
              "order-shipped",
              "A parcel of this order has already left our warehouse, so it was not cancelled."
                  + " You can send it back once it has arrived.");
    };
  }

  private OrderView now(OrderView order) {
    return orders.findById(order.id()).orElseThrow();
  }

  private Response answer(Response.Status status, OrderView order) {
    return Response.status(status)
        .entity(documents.document(order))
        .header("Cache-Control", "no-store")
        .build();
  }
}
