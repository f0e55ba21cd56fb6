package storehouse.order.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import storehouse.platform.audit.BooksRule;
import storehouse.platform.audit.Finding;

/// A standing order keeps its cart, so that neither the same key nor another one buys it again.
@Singleton
public final class CartsAreBoughtOnce implements BooksRule {

  private final SettledOrders orders;
  private final OrderBooks books;

  @Inject
  public CartsAreBoughtOnce(SettledOrders orders, OrderBooks books) {
    this.orders = orders;
    this.books = books;
  }

  @Override
  public String key() {
    return "orders.bought-once";
  }

  @Override
  public String sentence() {
    return "Each cart has become one order";
  }

  @Override
  public List<String> subjects(String after, int most) {
    return orders.ids(after, most);
  }

  @Override
  public List<Finding> look(List<String> subjects) {
    return books.broken(
        "select o.id, concat('Order ', o.number, ' is ', o.status, ' and its cart is ',"
            + " case when o.live_cart is null then 'free' else 'kept' end) as what"
            + " from order_head o where ((o.status <> 'CANCELLED' and (o.live_cart is null"
            + " or o.live_cart <> o.cart_id)) or (o.status = 'CANCELLED' and o.live_cart is not"
            + " null)) and o.id in ",
        subjects,
        "Look for a second order of the same shopper, and cancel the one that nobody wanted.");
  }
}
