package storehouse.inventory.web;

import static storehouse.inventory.web.StockTexts.text;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.Optional;
import storehouse.inventory.Backorders;
import storehouse.inventory.OrderPolicy;
import storehouse.inventory.PolicyEdit;
import storehouse.inventory.PolicyView;
import storehouse.inventory.SetOrderPolicy;
import storehouse.model.backoffice.OrderPolicyChange;
import storehouse.platform.web.Problem;
import storehouse.platform.web.StaffRoles;

/// Whether a SKU may be ordered before it is there.
@Singleton
@Path("api/backoffice/v1/stock/{sku}/order-policy")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OrderPolicyResource {

  private static final long HIGHEST_LIMIT = 100_000;
  private static final int LONGEST_SKU = 80;

  private final Backorders backorders;

  @Inject
  public OrderPolicyResource(Backorders backorders) {
    this.backorders = backorders;
  }

  @GET
  @StaffRoles({"stock", "support", "picker", "packer", "receiver", "finance", "admin"})
  public storehouse.model.backoffice.OrderPolicy find(@PathParam("sku") String sku) {
    return wire(backorders.find(sku));
  }

  @PUT
  @StaffRoles({"stock", "admin"})
  public storehouse.model.backoffice.OrderPolicy set(
      @PathParam("sku") String sku, OrderPolicyChange change, @Context SecurityContext caller) {
    if (!StockWire.isReason(change.reason()) || sku.length() > LONGEST_SKU) {
      throw incomplete();
    }
    SetOrderPolicy wish =
        new SetOrderPolicy(
            sku,
            policy(change),
            change.reason().strip(),
            change.version(),
            caller.getUserPrincipal().getName());
    return switch (backorders.set(wish)) {
      case PolicyEdit.Edited(PolicyView now) -> wire(now);
      case PolicyEdit.Conflict(PolicyView now) ->
          throw Problem.outdated("order-policy-changed", text("policy.changed"), now.version());
    };
  }

  private static OrderPolicy policy(OrderPolicyChange change) {
    Optional<LocalDate> day = Optional.ofNullable(change.day());
    boolean limited = change.limit() > 0 && change.limit() <= HIGHEST_LIMIT;
    String kind = change.kind() == null ? "" : change.kind();
    if (kind.equals("NONE")) {
      return OrderPolicy.NONE;
    }
    if (kind.equals("BACKORDER") && limited) {
      return new OrderPolicy.Backorder(change.limit(), day);
    }
    if (kind.equals("PRE_ORDER") && limited && day.isPresent()) {
      return new OrderPolicy.PreOrder(change.limit(), day.get());
    }
    throw incomplete();
  }

  private static Problem incomplete() {
    return Problem.invalid("order-policy-incomplete", text("policy.incomplete", HIGHEST_LIMIT));
  }

  private static storehouse.model.backoffice.OrderPolicy wire(PolicyView view) {
    return switch (view.policy()) {
      case OrderPolicy.None() -> wire(view, "NONE", 0, Optional.empty());
      case OrderPolicy.Backorder(long limit, Optional<LocalDate> day) ->
          wire(view, "BACKORDER", limit, day);
      case OrderPolicy.PreOrder(long limit, LocalDate day) ->
          wire(view, "PRE_ORDER", limit, Optional.of(day));
    };
  }

  private static storehouse.model.backoffice.OrderPolicy wire(
      PolicyView view, String kind, long limit, Optional<LocalDate> day) {
    return new storehouse.model.backoffice.OrderPolicy(
        view.sku(),
        kind,
        limit,
        day.orElse(null),
        view.waiting(),
        view.dueOn().orElse(null),
        view.version());
  }
}
