package storehouse.storefront.cart;

import java.util.List;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
import storehouse.pricing.QuoteView;

/// What it costs. Prices include tax; `shipping` is null while the destination is not known.
public record Totals(Money goods, @Nullable Money shipping, List<Tax> taxes, Money total) {

  /// A tax contained in the total.
  public record Tax(String name, Money amount) {}

  public static Totals of(QuoteView quote) {
    return new Totals(
        quote.goods(),
        quote.chosenShipping() == null ? null : quote.shipping(),
        quote.taxes().stream().map(tax -> new Tax(tax.name(), tax.amount())).toList(),
        quote.total());
  }
}
