package storehouse.inventory.web;

import static storehouse.inventory.web.StockTexts.text;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import storehouse.inventory.AdjustStock;
import storehouse.inventory.EditStock;
import storehouse.inventory.Inventory;
import storehouse.inventory.ReceiveStock;
import storehouse.inventory.SetSafetyStock;
import storehouse.model.backoffice.SafetyStock;
import storehouse.model.backoffice.StockAdjustment;
import storehouse.model.backoffice.StockLevel;
import storehouse.model.backoffice.StockMovement;
import storehouse.model.backoffice.StockReceipt;
import storehouse.model.backoffice.StockStateChange;
import storehouse.platform.web.Problem;
import storehouse.platform.web.StaffRoles;

/// Stock levels, people's edits and receipts for staff.
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
    return inventory.levels(sku).stream().map(StockWire::level).toList();
  }

  @GET
  @Path("{sku}/movements")
  @StaffRoles({"stock", "support", "picker", "packer", "receiver", "finance", "admin"})
  public List<StockMovement> movements(@PathParam("sku") String sku) {
    return inventory.movements(sku, MOVEMENTS).stream().map(StockWire::movement).toList();
  }

  @POST
  @Path("adjustments")
  @StaffRoles({"stock", "admin"})
  public StockLevel adjust(StockAdjustment edit, @Context SecurityContext caller) {
    if (!StockWire.isReason(edit.reason()) || edit.delta() == 0) {
      throw Problem.invalid("adjustment-incomplete", text("adjustment.incomplete"));
    }
    AdjustStock command =
        new AdjustStock(
            edit.sku(),
            edit.warehouse(),
            edit.delta(),
            edit.reason().strip(),
            edit.version(),
            caller.getUserPrincipal().getName());
    return StockWire.answer(inventory.adjust(command), StockWire::belowReserved);
  }

  /// Marks units as damaged, holds and releases them, or throws them away.
  @POST
  @Path("state-changes")
  @StaffRoles({"stock", "receiver", "admin"})
  public StockLevel change(StockStateChange change, @Context SecurityContext caller) {
    EditStock edit = StockWire.edit(change, caller.getUserPrincipal().getName());
    return StockWire.answer(inventory.edit(edit), StockWire::notThatMany);
  }

  @PUT
  @Path("safety-stock")
  @StaffRoles({"stock", "admin"})
  public StockLevel setSafetyStock(SafetyStock wish, @Context SecurityContext caller) {
    if (wish.units() < 0 || !StockWire.isReason(wish.reason())) {
      throw Problem.invalid("safety-stock-incomplete", text("safety.incomplete"));
    }
    SetSafetyStock command =
        new SetSafetyStock(
            wish.sku(),
            wish.warehouse(),
            wish.units(),
            wish.reason().strip(),
            wish.version(),
            caller.getUserPrincipal().getName());
    return StockWire.answer(inventory.setSafetyStock(command), StockWire::notThatMany);
  }

  /// Takes in goods; a receipt (reference, SKU, warehouse) counts once.
  @POST
  @Path("receipts")
  @StaffRoles({"stock", "receiver", "admin"})
  public Response receive(List<StockReceipt> receipts, @Context SecurityContext caller) {
    if (receipts.size() > MAX_RECEIPTS || !receipts.stream().allMatch(StockWire::isWhole)) {
      throw Problem.invalid("receipts-invalid", text("receipts.invalid", MAX_RECEIPTS));
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
                        actor,
                        receipt.delivery()))
            .toList());
    return Response.noContent().build();
  }
}
