package storehouse.inventory.web;

import static storehouse.inventory.web.StockTexts.text;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import storehouse.inventory.Deliveries;
import storehouse.inventory.DeliveryView;
import storehouse.inventory.ExpectDelivery;
import storehouse.model.backoffice.DeliveryLine;
import storehouse.model.backoffice.ExpectedDelivery;
import storehouse.platform.web.Problem;
import storehouse.platform.web.StaffRoles;

/// What suppliers are to bring.
@Singleton
@Path("api/backoffice/v1/deliveries/{reference}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DeliveryResource {

  private static final int MAX_LINES = 5_000;

  private final Deliveries deliveries;

  @Inject
  public DeliveryResource(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  @GET
  @StaffRoles({"stock", "receiver", "support", "finance", "admin"})
  public List<DeliveryLine> find(@PathParam("reference") String reference) {
    List<DeliveryLine> lines = read(reference);
    if (lines.isEmpty()) {
      throw Problem.notFound(text("delivery.unknown", reference));
    }
    return lines;
  }

  @PUT
  @StaffRoles({"stock", "receiver", "admin"})
  public List<DeliveryLine> expect(
      @PathParam("reference") String reference,
      ExpectedDelivery delivery,
      @Context SecurityContext caller) {
    if (!isWhole(reference, delivery)) {
      throw Problem.invalid("delivery-incomplete", text("delivery.incomplete", MAX_LINES));
    }
    String actor = caller.getUserPrincipal().getName();
    deliveries.expect(
        delivery.lines().stream()
            .map(
                line ->
                    new ExpectDelivery(
                        reference,
                        line.sku(),
                        delivery.warehouse(),
                        line.units(),
                        delivery.expectedOn(),
                        actor))
            .toList());
    return read(reference);
  }

  /// Nothing more comes of it.
  @DELETE
  @StaffRoles({"stock", "receiver", "admin"})
  public List<DeliveryLine> close(
      @PathParam("reference") String reference, @Context SecurityContext caller) {
    deliveries.close(reference, caller.getUserPrincipal().getName());
    return find(reference);
  }

  private static boolean isWhole(String reference, ExpectedDelivery delivery) {
    List<ExpectedDelivery.Line> lines = delivery.lines();
    return StockWire.isName(reference, StockWire.LONGEST_DELIVERY)
        && delivery.warehouse() != null
        && lines != null
        && lines.size() <= MAX_LINES
        && lines.stream()
            .allMatch(
                line -> StockWire.isName(line.sku(), StockWire.LONGEST_SKU) && line.units() >= 0)
        && lines.stream().map(ExpectedDelivery.Line::sku).distinct().count() == lines.size();
  }

  private List<DeliveryLine> read(String reference) {
    return deliveries.find(reference).stream().map(DeliveryResource::wire).toList();
  }

  private static DeliveryLine wire(DeliveryView line) {
    return new DeliveryLine(
        line.reference(),
        line.sku(),
        line.warehouse(),
        line.expected(),
        line.received(),
        line.open(),
        line.expectedOn(),
        line.closed());
  }
}
