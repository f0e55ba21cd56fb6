package storehouse.inventory.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import storehouse.inventory.AdjustStock;
import storehouse.inventory.Adjustment;
import storehouse.inventory.Inventory;
import storehouse.inventory.MovementView;
import storehouse.inventory.ReceiveStock;
import storehouse.inventory.StockView;
import storehouse.model.backoffice.StockAdjustment;
import storehouse.model.backoffice.StockLevel;
import storehouse.model.backoffice.StockMovement;
import storehouse.model.backoffice.StockReceipt;
import storehouse.platform.web.Problem;
import storehouse.platform.web.StaffRoles;

/// Stock levels, corrections and receipts for staff.
@Singleton
@Path("api/backoffice/v1/stock")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class StockResource {

  private static final int MOVEMENTS = 200;
  private static final int MAX_RECEIPTS = 5_000;

  private final Inventory inventory;

  @Inject
  public StockResource(Inventory inventory) {
    this.inventory = inventory;
  }

  @GET
  @Path("{sku}")
  @StaffRoles({"stock", "support", "picker", "packer", "receiver", "finance", "admin"})
  public List<StockLevel> levels(@PathParam("sku") String sku) {
    return inventory.levels(sku).stream().map(StockResource::level).toList();
  }

  @GET
  @Path("{sku}/movements")
  @StaffRoles({"stock", "support", "picker", "packer", "receiver", "finance", "admin"})
  public List<StockMovement> movements(@PathParam("sku") String sku) {
    return inventory.movements(sku, MOVEMENTS).stream().map(StockResource::movement).toList();
  }

  @POST
  @Path("adjustments")
  @StaffRoles({"stock", "admin"})
  public StockLevel adjust(StockAdjustment edit, @Context SecurityContext caller) {
    if (edit.reason() == null || edit.reason().isBlank() || edit.delta() == 0) {
      throw Problem.invalid(
          "adjustment-incomplete", "An adjustment needs a number other than 0 and a reason.");
    }
    AdjustStock command =
        new AdjustStock(
            edit.sku(),
            edit.warehouse(),
            edit.delta(),
            edit.reason().strip(),
            edit.version(),
            caller.getUserPrincipal().getName());
    return switch (inventory.adjust(command)) {
      case Adjustment.Adjusted(StockView stock) -> level(stock);
      case Adjustment.Conflict(StockView stock) ->
          throw Problem.conflict(
              "stock-changed",
              "Somebody else adjusted this stock first. On hand is now " + stock.onHand() + ".");
      case Adjustment.BelowReserved(StockView stock) ->
          throw Problem.conflict(
              "below-reserved",
              stock.reserved()
                  + " of "
                  + stock.onHand()
                  + " on hand are reserved for orders. Adjust to no less than that.");
      case Adjustment.UnknownStock() ->
          throw Problem.notFound(
              "There is no stock of " + edit.sku() + " in " + edit.warehouse() + ".");
    };
  }

  /// Takes in goods; a receipt (reference, SKU, warehouse) counts once.
  @POST
  @Path("receipts")
  @StaffRoles({"stock", "receiver", "admin"})
  public Response receive(List<StockReceipt> receipts, @Context SecurityContext caller) {
    if (receipts.size() > MAX_RECEIPTS
        || receipts.stream().anyMatch(receipt -> receipt.quantity() <= 0)) {
      throw Problem.invalid(
          "receipts-invalid",
          "Send at most " + MAX_RECEIPTS + " receipts with quantities above 0.");
    }
    String actor = caller.getUserPrincipal().getName();
    inventory.receive(
        receipts.stream()
            .map(
                receipt ->
                    new ReceiveStock(
                        receipt.sku(),
                        receipt.warehouse(),
                        receipt.quantity(),
                        receipt.reference(),
                        actor))
            .toList());
    return Response.noContent().build();
  }

  private static StockLevel level(StockView stock) {
    return new StockLevel(
        stock.warehouse(), stock.onHand(), stock.reserved(), stock.available(), stock.version());
  }

  private static StockMovement movement(MovementView view) {
    return new StockMovement(
        view.at(), view.warehouse(), view.type(), view.delta(), view.cause(), view.actor());
  }
}
