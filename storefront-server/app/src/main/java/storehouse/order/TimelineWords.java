package storehouse.order;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import storehouse.model.shop.Order;

/// Says what happened to an order in a shopper's words, from the bundle
/// `storehouse/order/timeline`; what staff are told in other words, or alone, is in
/// `storehouse/order/staff-timeline`.
public final class TimelineWords {

  /// English where a language has no bundle, whatever the server's own language is.
  private static final ResourceBundle.Control ROOT_ONLY_AS_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /// Entries whose detail is an amount.
  private static final Set<String> AMOUNTS =
      Set.of(
          "payment.refunded",
          "payment.refund-reversed",
          "payment.capture-reversed",
          EditSteps.REFUND_WAITS,
          EditSteps.REFUND_FAILED);

  /// How the types of entries about disputes begin: they are for staff.
  static final String DISPUTE = "payment.dispute-";

  private TimelineWords() {}

  /// Whether shoppers are shown it.
  public static boolean isForShoppers(OrderView.TimelineEntry entry) {
    return !entry.type().startsWith(DISPUTE);
  }

  static Order.TimelineEntry staffEntry(OrderView.TimelineEntry entry, OrderView order) {
    return new Order.TimelineEntry(entry.at(), entry.type(), staffText(entry, order.locale()));
  }

  /// One sentence for staff; what has no words of its own for them is in the shopper's.
  static String staffText(OrderView.TimelineEntry entry, Locale locale) {
    ResourceBundle words =
        ResourceBundle.getBundle(
            "storehouse.order.staff-timeline", Locale.ROOT, ROOT_ONLY_AS_FALLBACK);
    if (!words.containsKey(entry.type()) || entry.detail() == null) {
      return text(entry, locale);
    }
    String[] parts = entry.detail().split(" ");
    String said = words.getString(entry.type()).replace("{0}", amount(entry.detail(), locale));
    return parts.length < 4 ? said : said.replace("{1}", parts[3]).replace("{2}", parts[2]);
  }

  private static ResourceBundle words(Locale locale) {
    return ResourceBundle.getBundle("storehouse.order.timeline", locale, ROOT_ONLY_AS_FALLBACK);
  }

  static Order.TimelineEntry entry(OrderView.TimelineEntry entry, OrderView order) {
    return new Order.TimelineEntry(entry.at(), entry.type(), text(entry, order.locale()));
  }

  /// One sentence for an entry; the reason of a cancellation is part of it.
  public static String text(OrderView.TimelineEntry entry, Locale locale) {
    ResourceBundle words = words(locale);
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
    ResourceBundle words = words(locale);
    String key = "order.cancelled." + reason;
    return words.getString(words.containsKey(key) ? key : "order.cancelled.other");
  }
}
