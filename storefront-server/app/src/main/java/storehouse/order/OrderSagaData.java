package storehouse.order;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the steps of an order's saga need to know, stored with the saga. No personal data:
/// addresses are read when they are needed.
public record OrderSagaData(
    String number,
    List<Line> lines,
    long totalMinorUnits,
    String currency,
    String gateway,
    String paymentToken,
    String returnUrl,
    @Nullable Destination destination,
    @Nullable String cart) {

  /// Roughly where the order goes. Orders that an older build accepted have none, and no cart.
  public record Destination(String country, String region) {}

  /// One ordered SKU.
  public record Line(String sku, int quantity) {}
}
