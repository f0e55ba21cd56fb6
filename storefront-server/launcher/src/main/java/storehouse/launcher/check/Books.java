package storehouse.launcher.check;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What shop and gateway have written down, as the checks need it.
///
/// @param orders all orders by id
/// @param acknowledged order numbers that clients were promised, from their own logs
record Books(
    Map<Long, Order> orders,
    List<Reservation> reservations,
    List<Hold> holds,
    List<Wait> waits,
    List<Stock> stock,
    List<Intent> intents,
    List<Shipped> shipped,
    List<OpenEdit> openEdits,
    List<Late> late,
    Set<String> acknowledged) {

  /// `total`, `amounts` and `givenBack` are minor units: the last is what people gave back of their
  /// own accord. `mayBeForgotten` when it is older than what its gateway can be expected to
  /// remember.
  record Order(
      long id,
      String number,
      String status,
      long total,
      long givenBack,
      String currency,
      String sagaState,
      String sagaStep,
      boolean needsPerson,
      boolean held,
      boolean keepsCart,
      boolean mayBeForgotten,
      Amounts amounts,
      Map<String, Integer> lines) {

    /// What the total is made of; `lines` is the sum of the lines.
    record Amounts(long lines, long goods, long shipping, long discount) {}

    boolean stands() {
      return status.equals("CONFIRMED") || status.equals("COMPLETED");
    }
  }

  /// What the shop reserved for an order in one warehouse; `state` is LIVE, RELEASED or SHIPPED, or
  /// WAITING for what is still to come, wherever that will be.
  record Reservation(
      long orderId, String sku, String warehouse, int quantity, int shipped, String state) {

    int open() {
      return state.equals("LIVE") ? quantity - shipped : 0;
    }
  }

  /// What a cart holds in one warehouse, and how many seconds its time is over.
  record Hold(String sku, String warehouse, int quantity, long secondsOver) {}

  /// How many units of a SKU orders wait for, how many are counted as such, at most how many may,
  /// and how many are free.
  record Wait(String sku, long units, long counted, long limit, long free) {}

  /// `moved` is what all movements together did to on hand; `states` are the other states of stock
  /// by name.
  record Stock(
      String sku,
      String warehouse,
      long onHand,
      long reserved,
      long moved,
      Map<String, Counted> states) {

    /// Units on hand that may be sold.
    long sellable() {
      return onHand - counted("damaged") - counted("quality_hold");
    }

    private long counted(String state) {
      Counted units = states.get(state);
      return units == null ? 0 : units.stock();
    }
  }

  /// One number as the stock row has it and as the movements add up to it.
  record Counted(long stock, long moved) {}

  /// A change of an order that has not ended; `state` is the change's own, `step` where its saga
  /// is.
  record OpenEdit(String number, String state, String step) {}

  /// Events of a store that nobody has handled; `what` says how they wait.
  record Late(String store, String what, long events) {}

  /// Units of an order that are in parcels, or left in them.
  record Shipped(long orderId, String sku, long quantity) {}
}
