package storehouse.model.shop;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the cart would cost at an address.
public record Quote(
    List<Line> lines,
    List<Discount> discounts,
    List<ShippingOption> shippingOptions,
    List<Tax> tax,
    Price total,
    Totals totals) {

  /// One priced line, and what of it is still to come.
  public record Line(
      String sku,
      String title,
      int quantity,
      Price unitPrice,
      Price lineTotal,
      @Nullable ToCome toCome) {}

  /// A reduction with the words that explain it.
  public record Discount(String label, Price amount) {}

  /// A way to send the goods.
  public record ShippingOption(String code, String name, Price price) {}

  /// A tax contained in the total; the rate is in basis points (1900 = 19 %).
  public record Tax(String name, int rateBasisPoints, Price amount) {}
}
