package storehouse.order;

/// Somebody wants an order cancelled; `actor` is a member of staff, or `shopper`.
public record CancelOrder(long orderId, CancelReason reason, String actor) {

  public static CancelOrder byShopper(long orderId) {
    return new CancelOrder(orderId, CancelReason.SHOPPER, "shopper");
  }
}
