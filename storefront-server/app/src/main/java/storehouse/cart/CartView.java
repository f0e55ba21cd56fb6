package storehouse.cart;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// An open cart; `version` rises with each change, lines are in the order they were added.
public record CartView(
    String id, long version, Currency currency, Locale locale, List<Line> lines) {

  /// Units by SKU.
  public Map<String, Integer> quantities() {
    return lines.stream().collect(Collectors.toMap(Line::sku, Line::quantity, Integer::sum));
  }

  /// So many of one SKU.
  public record Line(String sku, int quantity) {}
}
