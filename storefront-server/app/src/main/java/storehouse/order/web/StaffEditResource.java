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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import storehouse.model.backoffice.EditRequest;
import storehouse.model.shop.Address;
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
  private static final int LONGEST_LINE = 120;
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

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
      quantities.put(line.sku(), line.quantity());
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
    boolean missing =
        Stream.of(address.name(), address.line1(), address.city(), address.postalCode())
            .anyMatch(line -> line == null || line.isBlank());
    boolean tooLong =
        Stream.of(address.name(), address.line1(), address.line2(), address.city())
            .anyMatch(line -> line != null && line.length() > LONGEST_LINE);
    if (missing || tooLong || !COUNTRIES.contains(String.valueOf(address.country()))) {
      throw Problem.invalid(
          "address-incomplete",
          "An address needs a name, a street, a city, a postal code and a country.");
    }
    return address;
  }
}
