package storehouse.fulfilment.web;

import static storehouse.fulfilment.shipments.FloorTexts.text;

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
import java.util.List;
import org.jspecify.annotations.Nullable;
import storehouse.fulfilment.WarehouseView;
import storehouse.fulfilment.handover.Sites;
import storehouse.fulfilment.handover.Sites.SiteChange;
import storehouse.model.backoffice.Warehouse;
import storehouse.model.backoffice.WarehouseChange;
import storehouse.platform.web.Problem;
import storehouse.platform.web.StaffRoles;

/// The warehouses, and whether they take orders.
@Singleton
@Path("api/backoffice/v1/warehouses")
@Produces(MediaType.APPLICATION_JSON)
public class WarehouseResource {

  private static final int LONGEST_REASON = 200;

  private final Sites sites;

  @Inject
  WarehouseResource(Sites sites) {
    this.sites = sites;
  }

  @GET
  public List<Warehouse> all() {
    return sites.all().stream().map(WarehouseResource::wire).toList();
  }

  @PUT
  @Path("{code}")
  @StaffRoles("admin")
  @Consumes(MediaType.APPLICATION_JSON)
  public Warehouse change(
      @PathParam("code") String code,
      @Nullable WarehouseChange change,
      @Context SecurityContext sender) {
    if (change == null || !isReason(change.reason())) {
      throw Problem.badRequest(text("warehouse.reason"));
    }
    String actor = sender.getUserPrincipal().getName();
    return sites
        .change(new SiteChange(code, change.acceptingOrders(), change.reason(), actor))
        .map(WarehouseResource::wire)
        .orElseThrow(() -> Problem.notFound(text("warehouse.unknown", code)));
  }

  private static boolean isReason(@Nullable String reason) {
    return reason != null && !reason.isBlank() && reason.length() <= LONGEST_REASON;
  }

  private static Warehouse wire(WarehouseView site) {
    return new Warehouse(site.code(), site.name(), site.acceptingOrders());
  }
}
