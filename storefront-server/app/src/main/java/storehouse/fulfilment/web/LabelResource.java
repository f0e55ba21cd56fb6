package storehouse.fulfilment.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import storehouse.fulfilment.carrier.ParcelLabel;
import storehouse.fulfilment.dispatch.LabelResult;
import storehouse.fulfilment.dispatch.Labels;
import storehouse.model.backoffice.Label;
import storehouse.platform.web.Problem;
import storehouse.platform.web.StaffRoles;

/// The label of a shipment: bought once, shown as often as needed.
@Singleton
@Path("api/backoffice/v1/shipments/{id:\\d+}/label")
@StaffRoles("packer")
public class LabelResource {

  private final Labels labels;

  @Inject
  LabelResource(Labels labels) {
    this.labels = labels;
  }

  @POST
  @Produces(MediaType.APPLICATION_JSON)
  public Label buy(@PathParam("id") long id) {
    return switch (labels.buy(id)) {
      case LabelResult.Bought(var label) -> ShipmentWire.label(label);
      case LabelResult.Conflict(var message) -> throw FloorProblems.conflict(message);
      case LabelResult.Refused(var message) -> throw Problem.invalid("label-refused", message);
      case LabelResult.Unavailable(var message) ->
          throw new Problem(503, "carrier-unavailable", "No answer from the carrier", message);
      case LabelResult.UnknownShipment _ -> throw FloorProblems.unknownShipment();
    };
  }

  @GET
  public Response image(@PathParam("id") long id) {
    ParcelLabel label = labels.find(id).orElseThrow(FloorProblems::unknownShipment);
    return Response.ok(Base64.getDecoder().decode(label.image()), label.mediaType())
        .header(HttpHeaders.CACHE_CONTROL, "private, max-age=300")
        .build();
  }
}
