package storehouse.order.events;

/// An order was changed before it was picked, and `refund` goes back to the shopper; nothing when
/// its `minorUnits` are 0. Aggregate `order`.
public record OrderEdited(String orderId, String number, String editId, Amount refund) {

  public record Amount(long minorUnits, String currency) {}
}
