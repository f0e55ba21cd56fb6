package storehouse.order.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import storehouse.platform.audit.BooksRule;
import storehouse.platform.audit.Finding;

/// Lines add up to goods, and goods, delivery and discount to the total, which contains the tax.
@Singleton
public final class OrdersAddUp implements BooksRule {

  private final SettledOrders orders;
  private final OrderBooks books;

  @Inject
  public OrdersAddUp(SettledOrders orders, OrderBooks books) {
    this.orders = orders;
    this.books = books;
  }

  @Override
  public String key() {
    return "orders.add-up";
  }

  @Override
  public String sentence() {
    return "The lines of an order add up to its total";
  }

  @Override
  public List<String> subjects(String after, int most) {
    return orders.ids(after, most);
  }

  @Override
  public List<Finding> look(List<String> subjects) {
    return books.broken(
        "select o.id, concat('Order ', o.number, ': lines ', (select coalesce(sum(l.line_total), 0)"
            + " from order_line l where l.order_id = o.id), ', goods ', o.goods, ', delivery ',"
            + " o.shipping, ', discount ', o.discount, ', tax ', o.tax, ', total ', o.total) as"
            + " what from order_head o where (o.goods <> (select coalesce(sum(l.line_total), 0) from"
            + " order_line l where l.order_id = o.id) or exists (select 1 from order_line l where"
            + " l.order_id = o.id and l.line_total <> l.quantity * l.unit_price)"
            + " or o.total <> o.goods + o.shipping - o.discount or o.tax < 0 or o.tax > o.total)"
            + " and o.id in ",
        subjects,
        "Compare with the calculation that is stored with the order and with what was captured.");
  }
}
