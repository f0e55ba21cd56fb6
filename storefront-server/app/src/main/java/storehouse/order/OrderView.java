package storehouse.order;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
import storehouse.model.shop.Address;

/// An order as it stands. `cancelReason` is a code such as `payment.declined`; while it is `held`
/// nothing of it is picked or leaves. `version` counts its changes.
public record OrderView(
    long id,
    String number,
    String accessToken,
    OrderStatus status,
    String email,
    @Nullable String shopperId,
    Address shippingAddress,
    String shippingMethod,
    String gateway,
    List<Line> lines,
    Amounts amounts,
    Locale locale,
    Instant placedAt,
    @Nullable String cancelReason,
    boolean held,
    long version,
    List<TimelineEntry> timeline) {

  /// One ordered SKU at the price it was sold for.
  public record Line(
      String sku,
      String slug,
      String title,
      @Nullable String imageUrl,
      int quantity,
      Money unitPrice,
      Money lineTotal) {}

  /// Prices include tax; `tax` is the part contained in `total`.
  public record Amounts(Money goods, Money shipping, Money discount, Money tax, Money total) {}

  /// Something that happened. `type` is a code such as `order.placed`, `payment.captured`,
  /// `shipment.shipped`, `order.cancelled`; `detail` a code or a reference such as a tracking
  /// number.
  public record TimelineEntry(Instant at, String type, @Nullable String detail, String actor) {}
}
