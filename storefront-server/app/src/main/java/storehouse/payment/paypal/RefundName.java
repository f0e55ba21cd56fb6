package storehouse.payment.paypal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Our own name of a refund, which PayPal keeps as its `custom_id` and shows wherever it shows the
/// refund: `4711.5O190127TN364715T.refund-7.10000` gives back 10,000 minor units of the order 4711
/// under the reference `refund-7`.
///
/// PayPal refunds captures, not orders, so one of our refunds may consist of several at PayPal.
/// Each says how much all of them are to give back, so that one that broke off half-way is seen.
/// And a webhook about a refund does not say of which order at PayPal it is, but this does.
///
/// @param orderId our own, as in the order's `custom_id`
/// @param order PayPal's id of the order
/// @param total in minor units
record RefundName(String orderId, String order, String reference, long total) {

  private static final Pattern SHAPE =
      Pattern.compile("(\\d{1,18})\\.([A-Z0-9-]{1,36})\\.([a-z0-9-]{1,40})\\.(\\d{1,18})");

  /// Empty for what is no name of ours, such as that of the order, which PayPal shows at refunds
  /// without one of their own.
  static Optional<RefundName> read(String customId) {
    Matcher matcher = SHAPE.matcher(customId);
    return matcher.matches()
        ? Optional.of(
            new RefundName(
                matcher.group(1),
                matcher.group(2),
                matcher.group(3),
                Long.parseLong(matcher.group(4))))
        : Optional.empty();
  }

  String customId() {
    return orderId + "." + order + "." + reference + "." + total;
  }
}
