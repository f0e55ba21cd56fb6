package storehouse.inventory.web;

import static storehouse.inventory.web.StockTexts.text;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import storehouse.inventory.StockView;
import storehouse.inventory.transfers.Transfer;
import storehouse.inventory.transfers.Transfer.Arrived;
import storehouse.inventory.transfers.Transfer.Stage;
import storehouse.inventory.transfers.TransferResult;
import storehouse.model.backoffice.StockTransfer;
import storehouse.platform.web.Problem;

/// Transfers as they go over the wire, and why one was refused.
final class TransferWire {

  private TransferWire() {}

  static StockTransfer answer(TransferResult result) {
    return switch (result) {
      case TransferResult.Done(Transfer transfer) -> wire(transfer);
      case TransferResult.Conflict(StockView now) ->
          throw Problem.outdated(
              "stock-changed",
              text("transfer.changed", now.sku(), now.warehouse(), now.free()),
              now.version());
      case TransferResult.NotThatMany(StockView now) ->
          throw Problem.outdated(
              "not-that-many",
              text(
                  "transfer.too-few",
                  now.free(),
                  now.sku(),
                  now.warehouse(),
                  now.reserved(),
                  now.damaged() + now.qualityHold()),
              now.version());
      case TransferResult.UnknownStock(String sku, String warehouse) ->
          throw Problem.notFound(text("transfer.unknown-stock", sku, warehouse));
      case TransferResult.Different(Transfer known) ->
          throw Problem.conflict("transfer-known", text("transfer.different", known.reference()));
      case TransferResult.Unknown(String what) ->
          throw Problem.notFound(text("transfer.unknown", what));
    };
  }

  static StockTransfer wire(Transfer transfer) {
    return switch (transfer.stage()) {
      case Stage.InTransit(var at, var by) ->
          new StockTransfer(
              transfer.reference(),
              transfer.from(),
              transfer.to(),
              "IN_TRANSIT",
              at,
              by,
              null,
              null,
              transfer.lines().stream().map(line -> line(line, null)).toList());
      case Stage.Received(var sentAt, var sentBy, var at, var by, var arrived) -> {
        Map<String, Arrived> bySku =
            arrived.stream().collect(Collectors.toMap(Arrived::sku, Function.identity()));
        yield new StockTransfer(
            transfer.reference(),
            transfer.from(),
            transfer.to(),
            "RECEIVED",
            sentAt,
            sentBy,
            at,
            by,
            transfer.lines().stream().map(line -> line(line, bySku.get(line.sku()))).toList());
      }
    };
  }

  private static StockTransfer.Line line(Transfer.Line line, @Nullable Arrived arrived) {
    return new StockTransfer.Line(
        line.sku(),
        line.dispatched(),
        arrived == null ? null : arrived.received(),
        arrived == null ? null : arrived.damaged());
  }
}
