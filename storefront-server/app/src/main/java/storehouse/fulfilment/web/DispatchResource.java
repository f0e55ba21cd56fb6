package storehouse.fulfilment.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import storehouse.fulfilment.dispatch.GoodsOut;
import storehouse.fulfilment.dispatch.Packing;
import storehouse.model.backoffice.PackRequest;
import storehouse.model.backoffice.ShipmentDetail;
import storehouse.platform.web.StaffRoles;

/// Closing parcels and handing them over.
@Singleton
@Path("api/backoffice/v1/shipments")
@Produces(MediaType.APPLICATION_JSON)
@StaffRoles("packer")
public class DispatchResource {

  private final Packing packing;
  private final GoodsOut goodsOut;
  private final ShipmentWire wire;

  @Inject
  DispatchResource(Packing packing, GoodsOut goodsOut, ShipmentWire wire) {
    this.packing = packing;
    this.goodsOut = goodsOut;
    this.wire = wire;
  }

  @POST
  @Path("{id:\\d+}/pack")
  @Consumes(MediaType.APPLICATION_JSON)
  public ShipmentDetail pack(@PathParam("id") long id, @Nullable PackRequest request) {
    return wire.answer(packing.pack(id, request == null ? 0 : request.weightGrams()));
  }

  @POST
  @Path("{id:\\d+}/ship")
  public ShipmentDetail ship(@PathParam("id") long id) {
    return wire.answer(goodsOut.ship(id));
  }
}
