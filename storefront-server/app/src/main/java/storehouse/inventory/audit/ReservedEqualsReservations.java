package storehouse.inventory.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import storehouse.platform.audit.BooksRule;
import storehouse.platform.audit.Finding;

/// The reserved counter is the sum of live reservations and of what carts hold, and lies between 0
/// and what is sellable.
@Singleton
public final class ReservedEqualsReservations implements BooksRule {

  private final StockBooks books;

  @Inject
  public ReservedEqualsReservations(StockBooks books) {
    this.books = books;
  }

  @Override
  public String key() {
    return "stock.reserved";
  }

  @Override
  public String sentence() {
    return "Reserved is the sum of live reservations and cart holds, and never more than is sellable";
  }

  @Override
  public boolean followsTime() {
    return false;
  }

  @Override
  public List<String> subjects(String after, int most) {
    return books.skus(after, most);
  }

  @Override
  public List<Finding> look(List<String> subjects) {
    return books.broken(
        "select s.sku, group_concat(concat(s.sku, ' in ', s.warehouse, ': reserved ', s.reserved,"
            + " ' of ', s.sellable, ', for orders and carts ', s.live) separator '; ') as what"
            + " from (select s.sku, s.warehouse, s.on_hand - s.damaged - s.quality_hold as"
            + " sellable, s.reserved, coalesce((select sum(r.quantity - r.shipped) from"
            + " reservation r where r.state = 'LIVE' and r.sku = s.sku"
            + " and r.warehouse = s.warehouse), 0) + coalesce(h.held, 0) as live from stock s"
            + " left join (select sku, warehouse, sum(quantity) as held from cart_hold group by sku,"
            + " warehouse) h on h.sku = s.sku and h.warehouse = s.warehouse"
            + " where s.sku in {skus}) s where s.reserved <> s.live or s.reserved < 0"
            + " or s.reserved > s.sellable group by s.sku",
        subjects,
        "Compare with the open orders and carts of this SKU, and have the counter set to them.");
  }
}
