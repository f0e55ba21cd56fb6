package storehouse.order;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import storehouse.model.shop.Order;

/// Says what happened to an order in a shopper's words, from the bundle
/// `storehouse/order/timeline`.
public final class TimelineWords {

  private static final String BUNDLE = "storehouse.order.timeline";

  /// Entries whose detail is an amount.
  private static final Set<String> AMOUNTS =
      Set.of("payment.refunded", "payment.refund-reversed", "payment.capture-reversed");

  private TimelineWords() {}

  static Order.TimelineEntry entry(OrderView.TimelineEntry entry, OrderView order) {
    return new Order.TimelineEntry(entry.at(), entry.type(), text(entry, order.locale()));
  }

  /// One sentence for an entry; the reason of a cancellation is part of it.
  public static String text(OrderView.TimelineEntry entry, Locale locale) {
    ResourceBundle words = ResourceBundle.getBundle(BUNDLE, locale);
    String detail = entry.detail() == null ? "" : entry.detail();
    if (AMOUNTS.contains(entry.type())) {
      return words.getString(entry.type()).replace("{0}", amount(detail, locale));
    }
    if (words.containsKey(entry.type() + "." + detail)) {
      return words.getString(entry.type() + "." + detail);
    }
    return words.containsKey(entry.type())
        ? words.getString(entry.type()).replace("{0}", detail)
        : entry.type();
  }

  /// `990 EUR` in minor units, as people write it.
  private static String amount(String detail, Locale locale) {
    String[] parts = detail.split(" ");
    Currency currency = Currency.getInstance(parts[1]);
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(currency);
    return format.format(
        BigDecimal.valueOf(Long.parseLong(parts[0]), currency.getDefaultFractionDigits()));
  }

  /// Why an order was cancelled: what happened, what it means, what to do.
  public static String cancelReason(String reason, Locale locale) {
    ResourceBundle words = ResourceBundle.getBundle(BUNDLE, locale);
    String key = "order.cancelled." + reason;
    return words.getString(words.containsKey(key) ? key : "order.cancelled.other");
  }
}
