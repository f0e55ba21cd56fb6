package storehouse.search.query;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A band of prices to narrow by, both ends in minor units and included; the last has no upper end.
record PriceRange(long low, @Nullable Long high, Currency currency) {

  private static final List<Long> STEPS = List.of(0L, 10L, 25L, 50L, 100L, 250L, 500L, 1000L);

  static List<PriceRange> all(Currency currency) {
    long unit = Math.round(Math.pow(10, Math.max(0, currency.getDefaultFractionDigits())));
    List<PriceRange> ranges = new ArrayList<>();
    for (int i = 0; i < STEPS.size(); i++) {
      Long high = i + 1 < STEPS.size() ? Long.valueOf(STEPS.get(i + 1) * unit) : null;
      ranges.add(new PriceRange(STEPS.get(i) * unit, high, currency));
    }
    return ranges;
  }

  /// `1000-2500`, or `100000-`.
  String key() {
    return low + "-" + (high == null ? "" : high);
  }

  String query(String field) {
    return field + ":[" + low + " TO " + (high == null ? "*" : high) + "]";
  }

  /// `€10 – €25`, or `€1,000 +`.
  String label(Locale locale) {
    return high == null
        ? amount(low, locale) + " +"
        : amount(low, locale) + " – " + amount(high, locale);
  }

  private String amount(long minorUnits, Locale locale) {
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(currency);
    format.setMaximumFractionDigits(0);
    return format.format(
        BigDecimal.valueOf(minorUnits, Math.max(0, currency.getDefaultFractionDigits())));
  }
}
