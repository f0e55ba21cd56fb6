package storehouse.pricing;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Asks what some lines cost.
///
/// Without a `country` (ISO 3166-1 alpha-2) the shop's own country is assumed for tax and delivery
/// is not part of the total. Without a `shippingMethod` the cheapest one to the country is taken.
public record QuoteCommand(
    List<QuoteLine> lines,
    @Nullable String country,
    @Nullable String shippingMethod,
    Currency currency,
    Locale locale) {

  public QuoteCommand {
    lines = List.copyOf(lines);
  }
}
