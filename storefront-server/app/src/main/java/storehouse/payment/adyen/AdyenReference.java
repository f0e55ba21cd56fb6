package storehouse.payment.adyen;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import storehouse.payment.gateway.GatewayOrder;

/// Our own names of things at Adyen: `S-1001/4711` is the payment of an order,
/// `S-1001/4711/refund-3` a request about it. Everything that Adyen tells carries one of them.
record AdyenReference(String payment, long orderId, @Nullable String request) {

  private static final Pattern SHAPE = Pattern.compile("([^/]{1,40}/(\\d{1,18}))(?:/(.{1,40}))?");

  static String of(GatewayOrder order) {
    return order.orderNumber() + "/" + order.orderId();
  }

  static String of(String payment, String request) {
    return payment + "/" + request;
  }

  String orderNumber() {
    return payment.substring(0, payment.indexOf('/'));
  }

  /// Empty for what is not ours.
  static Optional<AdyenReference> read(String merchantReference) {
    Matcher matcher = SHAPE.matcher(merchantReference);
    return matcher.matches()
        ? Optional.of(
            new AdyenReference(
                matcher.group(1), Long.parseLong(matcher.group(2)), matcher.group(3)))
        : Optional.empty();
  }
}
