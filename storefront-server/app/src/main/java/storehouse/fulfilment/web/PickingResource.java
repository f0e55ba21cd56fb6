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
import org.jspecify.annotations.Nullable;
import storehouse.fulfilment.picking.Picking;
import storehouse.fulfilment.picking.Scan;
import storehouse.fulfilment.picking.ScanResult;
import storehouse.model.backoffice.PickScan;
import storehouse.model.backoffice.ScanAnswer;
import storehouse.model.backoffice.ShipmentDetail;
import storehouse.platform.web.Problem;
import storehouse.platform.web.StaffRoles;

/// Collecting the goods of a shipment.
@Singleton
@Path("api/backoffice/v1/shipments")
@Produces(MediaType.APPLICATION_JSON)
@StaffRoles("picker")
public class PickingResource {

  private final Picking picking;
  private final ShipmentWire wire;

  @Inject
  PickingResource(Picking picking, ShipmentWire wire) {
    this.picking = picking;
    this.wire = wire;
  }

  @POST
  @Path("{id:\\d+}/claim")
  public ShipmentDetail claim(@PathParam("id") long id, @Context SecurityContext sender) {
    return wire.answer(picking.claim(id, actor(sender)));
  }

  @POST
  @Path("{id:\\d+}/picks")
  @Consumes(MediaType.APPLICATION_JSON)
  public ScanAnswer pick(
      @PathParam("id") long id, @Nullable PickScan pick, @Context SecurityContext sender) {
    Scan scan = PickScans.read(pick, actor(sender));
    return switch (picking.scan(id, scan)) {
      case ScanResult.Answered(var accepted, var message, var shipment) ->
          new ScanAnswer(accepted, message, wire.detail(shipment));
      case ScanResult.Conflict(var message) -> throw FloorProblems.conflict(message);
      case ScanResult.Invalid(var message) -> throw Problem.badRequest(message);
      case ScanResult.UnknownShipment _ -> throw FloorProblems.unknownShipment();
    };
  }

  private static String actor(SecurityContext sender) {
    return sender.getUserPrincipal().getName();
  }
}
