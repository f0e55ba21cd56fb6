package storehouse.model.shop;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A cart with its current prices; `version` rises with each change.
public record Cart(
    String id, long version, List<Line> lines, Totals totals, String currency, String locale) {

  /// One SKU in the cart; `available` tells how many could be bought now, `toCome` how many more
  /// may be ordered before they are there, where more are wanted.
  public record Line(
      String sku,
      String slug,
      String title,
      @Nullable String imageUrl,
      int quantity,
      Price unitPrice,
      Price lineTotal,
      long available,
      @Nullable ToCome toCome) {}
}
