package storehouse.inventory.web;

import static storehouse.inventory.web.StockTexts.text;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import storehouse.inventory.transfers.DispatchTransfer;
import storehouse.inventory.transfers.ReceiveTransfer;
import storehouse.inventory.transfers.Transfer;
import storehouse.inventory.transfers.Transfers;
import storehouse.model.backoffice.StockTransfer;
import storehouse.model.backoffice.TransferDispatch;
import storehouse.model.backoffice.TransferReceipt;
import storehouse.platform.web.Problem;
import storehouse.platform.web.StaffRoles;

/// Goods between warehouses.
@Singleton
@Path("api/backoffice/v1/transfers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TransferResource {

  private static final int MAX_LINES = 500;
  private static final int NEWEST = 200;
  private static final int LONGEST_NAME = 80;

  private final Transfers transfers;

  @Inject
  public TransferResource(Transfers transfers) {
    this.transfers = transfers;
  }

  /// The newest that are on the road (`state=IN_TRANSIT`) or have arrived (`state=RECEIVED`).
  @GET
  @StaffRoles({"stock", "receiver", "picker", "packer", "support", "finance", "admin"})
  public List<StockTransfer> newest(@QueryParam("state") @DefaultValue("IN_TRANSIT") String state) {
    return transfers.newest(!state.equals("RECEIVED"), NEWEST).stream()
        .map(TransferWire::wire)
        .toList();
  }

  @POST
  @StaffRoles({"stock", "admin"})
  public StockTransfer dispatch(TransferDispatch wish, @Context SecurityContext caller) {
    require(isWhole(wish), text("transfer.incomplete", MAX_LINES));
    DispatchTransfer command =
        new DispatchTransfer(
            wish.reference().strip(),
            wish.from(),
            wish.to(),
            wish.lines().stream()
                .map(line -> new DispatchTransfer.Line(line.sku(), line.units(), line.version()))
                .toList(),
            caller.getUserPrincipal().getName());
    return TransferWire.answer(transfers.dispatch(command));
  }

  @POST
  @Path("{reference}/receipt")
  @StaffRoles({"stock", "receiver", "admin"})
  public StockTransfer receive(
      @PathParam("reference") String reference,
      TransferReceipt receipt,
      @Context SecurityContext caller) {
    require(isWhole(receipt), text("transfer.receipt-incomplete"));
    ReceiveTransfer command =
        new ReceiveTransfer(
            reference,
            receipt.lines().stream()
                .map(line -> new Transfer.Arrived(line.sku(), line.received(), line.damaged()))
                .toList(),
            caller.getUserPrincipal().getName());
    return TransferWire.answer(transfers.receive(command));
  }

  private static void require(boolean whole, String otherwise) {
    if (!whole) {
      throw Problem.invalid("transfer-incomplete", otherwise);
    }
  }

  private static boolean isWhole(TransferDispatch wish) {
    return isName(wish.reference())
        && isName(wish.from())
        && isName(wish.to())
        && !wish.from().equals(wish.to())
        && isEach(wish.lines(), line -> isName(line.sku()) && line.units() > 0)
        && isOnce(wish.lines().stream().map(TransferDispatch.Line::sku).toList());
  }

  private static boolean isWhole(TransferReceipt receipt) {
    return isEach(
            receipt.lines(),
            line -> isName(line.sku()) && line.received() >= 0 && line.damaged() >= 0)
        && isOnce(receipt.lines().stream().map(TransferReceipt.Line::sku).toList());
  }

  private static <T> boolean isEach(@Nullable List<T> lines, Predicate<T> isWhole) {
    return lines != null
        && !lines.isEmpty()
        && lines.size() <= MAX_LINES
        && lines.stream().allMatch(isWhole);
  }

  private static boolean isOnce(List<String> skus) {
    return new HashSet<>(skus).size() == skus.size();
  }

  private static boolean isName(@Nullable String name) {
    return StockWire.isName(name, LONGEST_NAME);
  }
}
