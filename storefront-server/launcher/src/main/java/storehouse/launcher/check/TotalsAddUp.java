package storehouse.launcher.check;

import java.util.List;

/// Lines add up to goods, and goods, delivery and discount to the total.
record TotalsAddUp() implements Check {

  @Override
  public String rule() {
    return "the lines of an order add up to its total";
  }

  @Override
  public List<String> findings(Books books) {
    return books.orders().values().stream()
        .filter(order -> !addsUp(order))
        .map(
            order ->
                "order " + order.number() + ": " + order.amounts() + ", total " + order.total())
        .toList();
  }

  private static boolean addsUp(Books.Order order) {
    Books.Order.Amounts amounts = order.amounts();
    return amounts.lines() == amounts.goods()
        && amounts.goods() + amounts.shipping() - amounts.discount() == order.total();
  }
}
