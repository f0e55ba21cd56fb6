package storehouse.pricing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;

/// What some lines cost: `total` = `goods` + `shipping` - `discount`, and `tax` is contained in it.
///
/// `traceJson` tells how each figure came about and is kept with the order.
public record QuoteView(
    List<Line> lines,
    List<Discount> discounts,
    List<ShippingOption> shippingOptions,
    @Nullable ShippingOption chosenShipping,
    List<Tax> taxes,
    Money goods,
    Money shipping,
    Money discount,
    Money tax,
    Money total,
    String traceJson) {

  /// One line; `tax` is the part of `lineTotal` that is tax.
  public record Line(String sku, int quantity, Money unitPrice, Money lineTotal, Money tax) {}

  /// A reduction with the words that explain it.
  public record Discount(String label, Money amount) {}

  /// A way to send these goods, named in the shopper's language.
  public record ShippingOption(String code, String name, Money price) {}

  /// A tax contained in the total; the rate is in basis points (1900 = 19 %).
  public record Tax(String name, int rateBasisPoints, Money amount) {}
}
