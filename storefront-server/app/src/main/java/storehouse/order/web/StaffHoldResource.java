package storehouse.order.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import storehouse.model.backoffice.HoldRequest;
import storehouse.model.backoffice.OrderDetail;
import storehouse.order.HoldReason;
import storehouse.order.HoldResult;
import storehouse.order.Holds;
import storehouse.order.PlaceHold;
import storehouse.platform.web.Problem;
import storehouse.platform.web.StaffRoles;

/// Puts orders on hold and releases them.
@Singleton
@Path("api/backoffice/v1/orders/{number}/holds")
@Produces(MediaType.APPLICATION_JSON)
@StaffRoles({"support", "finance", "admin"})
public class StaffHoldResource {

  private static final int LONGEST_NOTE = 500;

  private final Holds holds;
  private final StaffOrders orders;

  @Inject
  public StaffHoldResource(Holds holds, StaffOrders orders) {
    this.holds = holds;
    this.orders = orders;
  }

  /// 409 `order-shipped` when the last parcel has left, `order-cancelled` when it is cancelled.
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public OrderDetail hold(
      @PathParam("number") String number,
      @Nullable HoldRequest request,
      @Context SecurityContext sender) {
    HoldReason reason = reason(request);
    String note = note(request);
    if (note.length() > LONGEST_NOTE) {
      throw Problem.badRequest("A note has at most " + LONGEST_NOTE + " characters.");
    }
    if (reason == HoldReason.OTHER && note.isEmpty()) {
      throw Problem.badRequest("Say in a note why the order has to wait.");
    }
    long order = orders.find(number).id();
    return answer(holds.hold(new PlaceHold(order, reason, note, actor(sender))), number);
  }

  @POST
  @Path("{hold:\\d{1,19}}/release")
  public OrderDetail release(
      @PathParam("number") String number,
      @PathParam("hold") long hold,
      @Context SecurityContext sender) {
    return answer(holds.release(orders.find(number).id(), hold, actor(sender)), number);
  }

  private OrderDetail answer(HoldResult result, String number) {
    return switch (result) {
      case HoldResult.Done() -> orders.detail(number);
      case HoldResult.TooLate() ->
          throw Problem.conflict(
              "order-shipped", "The last parcel of this order has left; nothing can be held.");
      case HoldResult.BeingCancelled() ->
          throw Problem.conflict(
              "order-cancelled", "This order is cancelled or being cancelled; nothing was held.");
      case HoldResult.UnknownHold() -> throw Problem.notFound("The order has no such hold.");
    };
  }

  private static HoldReason reason(@Nullable HoldRequest request) {
    String asked = request == null ? null : request.reason();
    return Arrays.stream(HoldReason.values())
        .filter(reason -> reason.name().equals(asked))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.badRequest(
                    "Say why: the reason is one of " + Arrays.toString(HoldReason.values())));
  }

  private static String note(@Nullable HoldRequest request) {
    return request == null ? "" : Objects.requireNonNullElse(request.note(), "").strip();
  }

  private static String actor(SecurityContext sender) {
    return sender.getUserPrincipal().getName();
  }
}
