package storehouse.fulfilment.web;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import storehouse.fulfilment.handover.Splitting;
import storehouse.fulfilment.handover.Splitting.SplitOff;
import storehouse.model.backoffice.ShipmentDetail;
import storehouse.model.backoffice.SplitRequest;
import storehouse.platform.web.StaffRoles;

/// Makes two parcels of one before it is picked; answers the new one.
@Singleton
@Path("api/backoffice/v1/shipments/{id:\\d+}/split")
@Produces(MediaType.APPLICATION_JSON)
@StaffRoles({"support", "packer", "admin"})
public class SplitResource {

  private final Splitting splitting;
  private final ShipmentWire wire;

  @Inject
  SplitResource(Splitting splitting, ShipmentWire wire) {
    this.splitting = splitting;
    this.wire = wire;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public ShipmentDetail split(
      @PathParam("id") long id, @Nullable SplitRequest request, @Context SecurityContext sender) {
    Map<String, Integer> units = new HashMap<>();
    long version = -1;
    if (request != null) {
      version = request.version();
      Objects.requireNonNullElse(request.lines(), List.<SplitRequest.Line>of())
          .forEach(line -> units.merge(line.sku(), line.quantity(), Integer::sum));
    }
    String actor = sender.getUserPrincipal().getName();
    return wire.answer(splitting.split(id, new SplitOff(version, units, actor)));
  }
}
