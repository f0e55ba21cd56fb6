package storehouse.order.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import storehouse.model.backoffice.OrderCancellation;
import storehouse.model.backoffice.OrderDetail;
import storehouse.model.backoffice.OrderSummary;
import storehouse.order.CancelOrder;
import storehouse.order.CancelReason;
import storehouse.order.CancelResult;
import storehouse.order.Cancellations;
import storehouse.order.OrderView;
import storehouse.order.Orders;
import storehouse.platform.web.Problem;
import storehouse.platform.web.StaffRoles;

/// Orders and their sagas for staff.
@Singleton
@Path("api/backoffice/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
@StaffRoles({"support", "finance", "packer", "admin"})
public class StaffOrderResource {

  private static final int MAX_ORDERS = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Orders orders;
  private final Cancellations cancellations;
  private final StaffOrders staffOrders;

  @Inject
  public StaffOrderResource(Orders orders, Cancellations cancellations, StaffOrders staffOrders) {
    this.orders = orders;
    this.cancellations = cancellations;
    this.staffOrders = staffOrders;
  }

  /// By number, e-mail or SKU; the newest orders when nothing is asked.
  @GET
  public Map<String, List<OrderSummary>> search(@QueryParam("q") @DefaultValue("") String query) {
    return Map.of("items", staffOrders.summaries(orders.search(query, MAX_ORDERS)));
  }

  @GET
  @Path("{number}")
  public OrderDetail order(@PathParam("number") String number) {
    return staffOrders.detail(number);
  }

  /// 200 with the cancelled order, 202 when it takes longer, 409 `order-shipped` when a parcel has
  /// left.
  @POST
  @Path("{number}/cancel")
  @Consumes(MediaType.APPLICATION_JSON)
  @StaffRoles("support")
  public Response cancel(
      @PathParam("number") String number,
      @Nullable OrderCancellation cancellation,
      @Context SecurityContext sender) {
    CancelReason reason = reason(cancellation);
    OrderView order = staffOrders.find(number);
    CancelOrder wish = new CancelOrder(order.id(), reason, sender.getUserPrincipal().getName());
    return switch (cancellations.cancel(wish, PATIENCE)) {
      case CancelResult.Cancelled() -> Response.ok(staffOrders.detail(number)).build();
      case CancelResult.UnderWay() -> Response.accepted(staffOrders.detail(number)).build();
      case CancelResult.TooLate() ->
          throw Problem.conflict(
              "order-shipped", "A parcel of this order has already left; nothing was cancelled.");
    };
  }

  private static CancelReason reason(@Nullable OrderCancellation cancellation) {
    String asked = cancellation == null ? null : cancellation.reason();
    return Arrays.stream(CancelReason.values())
        .filter(reason -> reason != CancelReason.SHOPPER && reason.name().equals(asked))
        .findFirst()
        .orElseThrow(() -> Problem.badRequest("Say why: a reason is missing or not known."));
  }
}
