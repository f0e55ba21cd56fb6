package storehouse.inventory.web;

import static storehouse.inventory.web.StockTexts.text;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import storehouse.inventory.EditStock;
import storehouse.inventory.MovementView;
import storehouse.inventory.StockEdit;
import storehouse.inventory.StockState;
import storehouse.inventory.StockView;
import storehouse.model.backoffice.StockLevel;
import storehouse.model.backoffice.StockMovement;
import storehouse.model.backoffice.StockReceipt;
import storehouse.model.backoffice.StockStateChange;
import storehouse.platform.web.Problem;

/// Stock as it goes over the wire, and why an edit was refused.
final class StockWire {

  static final int LONGEST_SKU = 80;
  static final int LONGEST_DELIVERY = 80;
  private static final int LONGEST_RECEIPT = 120;
  private static final int LONGEST_REASON = 200;

  private StockWire() {}

  static boolean isReason(@Nullable String reason) {
    return reason != null && !reason.isBlank() && reason.strip().length() <= LONGEST_REASON;
  }

  /// Whether it says something that fits into the books.
  static boolean isName(@Nullable String name, int longest) {
    return name != null && !name.isBlank() && name.length() <= longest;
  }

  static boolean isWhole(StockReceipt receipt) {
    return receipt.quantity() > 0
        && isName(receipt.sku(), LONGEST_SKU)
        && receipt.warehouse() != null
        && isName(receipt.reference(), LONGEST_RECEIPT)
        && (receipt.delivery() == null || isName(receipt.delivery(), LONGEST_DELIVERY));
  }

  static StockLevel level(StockView stock) {
    return new StockLevel(
        stock.warehouse(),
        stock.onHand(),
        stock.reserved(),
        stock.available(),
        stock.version(),
        stock.damaged(),
        stock.qualityHold(),
        stock.safetyStock(),
        stock.incoming(),
        stock.inTransit(),
        stock.open());
  }

  static StockMovement movement(MovementView view) {
    return new StockMovement(
        view.at(),
        view.warehouse(),
        view.type().name(),
        view.from().name(),
        view.to().name(),
        view.quantity(),
        view.delta(),
        view.cause(),
        view.actor());
  }

  /// The edit that the change stands for, or the problem that says what is missing.
  static EditStock edit(StockStateChange change, String actor) {
    Optional<StockState> from = state(change.from()).filter(StockState::isOnHand);
    Optional<StockState> to =
        state(change.to()).filter(state -> state.isOnHand() || state == StockState.OUTSIDE);
    boolean writesOffSellable =
        from.equals(Optional.of(StockState.SELLABLE)) && to.equals(Optional.of(StockState.OUTSIDE));
    if (from.isEmpty()
        || to.isEmpty()
        || from.equals(to)
        || writesOffSellable
        || change.quantity() <= 0
        || !isReason(change.reason())) {
      throw Problem.invalid("state-change-incomplete", text("change.incomplete"));
    }
    return new EditStock(
        change.sku(),
        change.warehouse(),
        from.get(),
        to.get(),
        change.quantity(),
        change.reason().strip(),
        change.version(),
        actor);
  }

  private static Optional<StockState> state(@Nullable String name) {
    return Arrays.stream(StockState.values()).filter(each -> each.name().equals(name)).findFirst();
  }

  /// The row as it is after the edit, or the problem that says why it is not done.
  static StockLevel answer(StockEdit edit, Function<StockView, Problem> tooFew) {
    return switch (edit) {
      case StockEdit.Edited(StockView stock) -> level(stock);
      case StockEdit.Conflict(StockView now) ->
          throw Problem.outdated(
              "stock-changed",
              text(
                  "stock.changed",
                  now.onHand(),
                  now.damaged(),
                  now.qualityHold(),
                  now.safetyStock()),
              now.version());
      case StockEdit.NotThatMany(StockView now) -> throw tooFew.apply(now);
      case StockEdit.UnknownStock() -> throw Problem.notFound(text("stock.unknown"));
    };
  }

  static Problem belowReserved(StockView now) {
    return Problem.outdated(
        "below-reserved",
        text(
            "stock.below-reserved",
            now.reserved(),
            now.damaged() + now.qualityHold(),
            now.onHand()),
        now.version());
  }

  static Problem notThatMany(StockView now) {
    return Problem.outdated(
        "not-that-many",
        text("stock.not-that-many", now.free(), now.reserved(), now.damaged(), now.qualityHold()),
        now.version());
  }
}
