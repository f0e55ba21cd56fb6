package storehouse.cart;

import java.util.Currency;
import java.util.List;
import java.util.Locale;

/// An open cart; `version` rises with each change, lines are in the order they were added.
public record CartView(
    String id, long version, Currency currency, Locale locale, List<Line> lines) {

  /// So many of one SKU.
  public record Line(String sku, int quantity) {}
}
