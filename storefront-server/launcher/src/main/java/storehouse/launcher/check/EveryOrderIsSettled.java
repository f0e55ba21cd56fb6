package storehouse.launcher.check;

import java.util.List;

/// No order hangs: its saga has ended, and order and saga say the same. One that somebody has put
/// on hold, or whose goods are still to come, may wait for its hand-over, and for nothing else.
record EveryOrderIsSettled() implements Check {

  private static final String HAND_OVER = "hand to warehouse";

  @Override
  public String rule() {
    return "every order is settled, and agrees with its saga";
  }

  @Override
  public List<String> findings(Books books) {
    return books.orders().values().stream()
        .filter(order -> !agrees(order) && !waits(order) && !isForgotten(order))
        .map(
            order ->
                "order "
                    + order.number()
                    + " is "
                    + order.status()
                    + " while its saga is "
                    + order.sagaState()
                    + (order.needsPerson() ? " and asks for a person" : ""))
        .toList();
  }

  /// The sagas of orders that are over are not kept for ever.
  private static boolean isForgotten(Books.Order order) {
    return order.sagaState().equals("MISSING")
        && (order.status().equals("COMPLETED") || order.status().equals("CANCELLED"));
  }

  private static boolean waits(Books.Order order) {
    return order.held()
        && order.sagaState().equals("RUNNING")
        && order.sagaStep().equals(HAND_OVER)
        && !order.needsPerson();
  }

  private static boolean agrees(Books.Order order) {
    return switch (order.sagaState()) {
      case "COMPLETED" -> order.stands();
      case "COMPENSATED" -> order.status().equals("CANCELLED");
      default -> false;
    };
  }
}
