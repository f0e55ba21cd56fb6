package storehouse.order.web;

import storehouse.order.EditRefusal;
import storehouse.platform.web.Problem;

/// Why an order was not changed, as problems.
final class EditProblems {

  private EditProblems() {}

  static Problem of(EditRefusal why) {
    return switch (why) {
      case NOT_CONFIRMED ->
          Problem.conflict(
              "order-not-confirmed", "The order is not paid yet. Try again in a moment.");
      case BEING_CANCELLED ->
          Problem.conflict(
              "order-cancelled",
              "This order is cancelled or being cancelled; nothing was changed.");
      case BEGUN ->
          Problem.conflict(
              "shipment-begun",
              "The warehouse has begun with this order, so nothing was changed. Ask for what was"
                  + " picked to be put back, or cancel the order.");
      case BEING_CHANGED ->
          Problem.conflict(
              "order-being-changed", "Another change of this order is under way. Wait for it.");
      case CHANGED_MEANWHILE ->
          Problem.conflict(
              "order-changed", "The order was changed meanwhile. Look at it again first.");
      case KEY_REUSED -> Problem.invalid("idempotency-key-reused", "Another change has this key.");
      case NOTHING_TO_CHANGE ->
          Problem.invalid("nothing-to-change", "The order is as you want it already.");
      case UNKNOWN_LINE -> Problem.invalid("unknown-line", "The order has no such line.");
      case MORE_UNITS ->
          Problem.invalid("more-units", "Units can only be taken out; more are a new order.");
      case AWAITS_STOCK -> awaitsStock();
      case NOTHING_LEFT ->
          Problem.invalid("nothing-left", "Nothing would be left. Cancel the order instead.");
      case COSTS_MORE, COSTS_LESS -> costsElse(why);
      case DISPUTED, GIVEN_BACK -> notLeft(why);
    };
  }

  private static Problem costsElse(EditRefusal why) {
    return why == EditRefusal.COSTS_MORE
        ? Problem.conflict(
            "costs-more",
            "Delivery costs more there than the shopper has paid. Cancel the order and have it"
                + " placed again.")
        : Problem.conflict(
            "costs-less",
            "Delivery costs less there. Accept that the difference goes back to the shopper.");
  }

  private static Problem notLeft(EditRefusal why) {
    return why == EditRefusal.DISPUTED
        ? Problem.conflict(
            "payment-disputed",
            "The bank has the money that would go back, because of a dispute. Wait for its end,"
                + " or give in to it; nothing was changed.")
        : Problem.conflict(
            "nothing-to-give-back",
            "So much is not left of what was paid, since some of it was given back already."
                + " Nothing was changed.");
  }

  private static Problem awaitsStock() {
    return Problem.conflict(
        "awaits-stock",
        "Some goods of this order are still to come, so no units can be taken out of it. Wait for"
            + " them, or cancel the order.");
  }
}
