package storehouse.launcher.check;

import java.util.List;

/// An order keeps its cart until it is cancelled, and the database lets one order keep a cart: so
/// neither the same key nor another one buys a cart twice.
record EachCartIsOneOrder() implements Check {

  @Override
  public String rule() {
    return "each cart has become one order";
  }

  @Override
  public List<String> findings(Books books) {
    return books.orders().values().stream()
        .filter(order -> order.keepsCart() == order.status().equals("CANCELLED"))
        .map(
            order ->
                "order "
                    + order.number()
                    + " ("
                    + order.status()
                    + (order.keepsCart() ? ") keeps its cart" : ") does not keep its cart"))
        .toList();
  }
}
