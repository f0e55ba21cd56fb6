package storehouse.launcher.check;

import java.util.List;

/// No parcel carries more of an order than was ordered, or anything of a cancelled one.
record NothingIsShippedTwice() implements Check {

  @Override
  public String rule() {
    return "each ordered unit is in at most one parcel";
  }

  @Override
  public List<String> findings(Books books) {
    return books.shipped().stream()
        .filter(parcel -> parcel.quantity() > ordered(books, parcel))
        .map(
            parcel ->
                parcel.quantity()
                    + " of "
                    + parcel.sku()
                    + " are in parcels of order id "
                    + parcel.orderId()
                    + ", more than it may have")
        .toList();
  }

  private static int ordered(Books books, Books.Shipped parcel) {
    Books.Order order = books.orders().get(parcel.orderId());
    return order == null || !order.stands() ? 0 : order.lines().getOrDefault(parcel.sku(), 0);
  }
}
