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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import storehouse.model.backoffice.EditRequest;
import storehouse.model.shop.Address;
import storehouse.model.shop.AddressRule;
import storehouse.order.EditOrder;
import storehouse.order.EditResult;
import storehouse.order.OrderEdits;
import storehouse.platform.web.Problem;
import storehouse.platform.web.StaffRoles;

/// Changes orders before somebody picks them.
@Singleton
@Path("api/backoffice/v1/orders/{number}/edits")
@Produces(MediaType.APPLICATION_JSON)
@StaffRoles("support")
public class StaffEditResource {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int LONGEST_KEY = 80;

  private final OrderEdits edits;
  private final StaffOrders orders;

  @Inject
  public StaffEditResource(OrderEdits edits, StaffOrders orders) {
    this.edits = edits;
    this.orders = orders;
  }

  /// 200 with the changed order, 202 when it takes longer, 409 or 422 with the reason when nothing
  /// was changed.
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response edit(
      @PathParam("number") String number,
      @Nullable EditRequest request,
      @Context SecurityContext sender) {
    EditOrder wish = wish(orders.find(number).id(), request, sender.getUserPrincipal().getName());
    return switch (edits.edit(wish, PATIENCE)) {
      case EditResult.Done() -> Response.ok(orders.detail(number)).build();
      case EditResult.UnderWay() -> Response.accepted(orders.detail(number)).build();
      case EditResult.Refused(var why) -> throw EditProblems.of(why);
    };
  }

  private static EditOrder wish(long order, @Nullable EditRequest request, String actor) {
    String key = request == null ? null : request.key();
    if (request == null || key == null || key.isBlank() || key.length() > LONGEST_KEY) {
      throw Problem.badRequest("A change needs a key of at most " + LONGEST_KEY + " characters.");
    }
    Map<String, Integer> quantities = new HashMap<>();
    for (EditRequest.Line line :
        Objects.requireNonNullElse(request.lines(), List.<EditRequest.Line>of())) {
      if (line.sku() == null || quantities.put(line.sku(), line.quantity()) != null) {
        throw Problem.badRequest("Each line of a change names its SKU, and each SKU once.");
      }
    }
    return new EditOrder(
        order,
        key,
        request.version(),
        checked(request.shippingAddress()),
        quantities,
        request.acceptLess(),
        actor);
  }

  private static @Nullable Address checked(@Nullable Address address) {
    if (address == null) {
      return null;
    }
    Map<String, String> faults = AddressRule.faults(address);
    if (!faults.isEmpty()) {
      throw Problem.invalid(
          "address-invalid",
          faults.entrySet().stream()
              .map(fault -> "shippingAddress." + fault.getKey() + " is " + fault.getValue())
              .collect(Collectors.joining(", ", "Please check the address: ", ".")));
    }
    return address;
  }
}
