package storehouse.fulfilment.web;

import static storehouse.fulfilment.shipments.FloorTexts.text;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import storehouse.fulfilment.shipments.Queue;
import storehouse.model.backoffice.QueuePage;
import storehouse.model.backoffice.ShipmentDetail;
import storehouse.model.backoffice.ShipmentState;
import storehouse.model.backoffice.ShipmentSummary;
import storehouse.platform.web.Problem;

/// The work queues, and what is known of one shipment.
@Singleton
@Path("api/backoffice/v1/shipments")
@Produces(MediaType.APPLICATION_JSON)
public class ShipmentResource {

  private final Queue queue;
  private final ShipmentWire wire;

  @Inject
  ShipmentResource(Queue queue, ShipmentWire wire) {
    this.queue = queue;
    this.wire = wire;
  }

  @GET
  public QueuePage list(
      @QueryParam("state") @Nullable String state,
      @QueryParam("warehouse") @Nullable String warehouse) {
    Optional<String> site = Optional.ofNullable(warehouse).filter(code -> !code.isBlank());
    List<ShipmentSummary> oldest =
        queue.list(state(state), site).stream().map(ShipmentWire::summary).toList();
    return new QueuePage(oldest, queue.count(state(state), site));
  }

  private static ShipmentState state(@Nullable String name) {
    return Arrays.stream(ShipmentState.values())
        .filter(state -> state.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Problem.badRequest(text("queue.state")));
  }

  @GET
  @Path("{id:\\d+}")
  public ShipmentDetail find(@PathParam("id") long id) {
    return queue.find(id).map(wire::detail).orElseThrow(FloorProblems::unknownShipment);
  }
}
