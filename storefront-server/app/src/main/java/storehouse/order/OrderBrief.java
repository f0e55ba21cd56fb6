package storehouse.order;

/// An order in a list of something else.
public record OrderBrief(String number, boolean held) {

  /// For what has no order.
  public static final OrderBrief NONE = new OrderBrief("", false);
}
