package storehouse.inventory.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import storehouse.platform.audit.BooksRule;
import storehouse.platform.audit.Finding;

/// No unit appears or vanishes without a movement that says why.
@Singleton
public final class OnHandEqualsMovements implements BooksRule {

  private final StockBooks books;

  @Inject
  public OnHandEqualsMovements(StockBooks books) {
    this.books = books;
  }

  @Override
  public String key() {
    return "stock.movements";
  }

  @Override
  public String sentence() {
    return "On hand is the sum of its movements";
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
        "select s.sku, group_concat(concat(s.sku, ' in ', s.warehouse, ': on hand ', s.on_hand,"
            + " ', movements ', s.moved) separator '; ') as what from (select s.sku, s.warehouse,"
            + " s.on_hand, coalesce((select sum(m.delta) from stock_movement m where m.sku = s.sku"
            + " and m.warehouse = s.warehouse), 0) as moved from stock s"
            + " where s.sku in {skus}) s where s.on_hand <> s.moved group by s.sku",
        subjects,
        "Count the bin, then write an adjustment to what is there.");
  }
}
