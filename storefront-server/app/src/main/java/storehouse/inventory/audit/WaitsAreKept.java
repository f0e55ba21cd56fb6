package storehouse.inventory.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import storehouse.platform.audit.BooksRule;
import storehouse.platform.audit.Finding;

/// Orders wait for no more units than may be waited for, each is counted, and nobody waits for
/// units that are free.
@Singleton
public final class WaitsAreKept implements BooksRule {

  private final StockBooks books;

  @Inject
  public WaitsAreKept(StockBooks books) {
    this.books = books;
  }

  @Override
  public String key() {
    return "stock.waits";
  }

  @Override
  public String sentence() {
    return "Orders wait within the limit of their article, and for nothing that is free";
  }

  @Override
  public boolean followsTime() {
    return false;
  }

  @Override
  public List<String> subjects(String after, int most) {
    return books.decidedOn(after, most);
  }

  @Override
  public List<Finding> look(List<String> subjects) {
    return books.broken(
        "select s.sku, concat(s.sku, ': orders wait for ', s.units, ', counted ', s.waiting,"
            + " ' of at most ', s.most, ', free ', s.free) as what from (select p.sku, p.waiting,"
            + " greatest(p.unit_limit, p.standing) as most, coalesce((select sum(b.units) from"
            + " backorder b where b.sku = p.sku), 0) as units, if(p.held_back, 0,"
            + " coalesce((select sum(greatest(0, t.on_hand - t.reserved - t.damaged"
            + " - t.quality_hold - t.safety_stock)) from stock t left join site"
            + " on site.warehouse = t.warehouse where t.sku = p.sku"
            + " and coalesce(site.accepting_orders, true)), 0)) as free from order_policy p"
            + " where p.sku in {skus}) s where s.units <> s.waiting or s.units > s.most"
            + " or (s.units > 0 and s.free > 0)",
        subjects,
        "Compare with the orders that wait for this article, and have the counter set to them; free"
            + " units are given to them within seconds.");
  }
}
