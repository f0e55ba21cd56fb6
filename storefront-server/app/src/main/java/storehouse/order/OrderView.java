package storehouse.order;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
import storehouse.model.shop.Address;

/// An order as it stands. `version` counts its changes.
public record OrderView(
    long id,
    String number,
    String accessToken,
    OrderState state,
    String email,
    @Nullable String shopperId,
    Address shippingAddress,
    String shippingMethod,
    String gateway,
    List<Line> lines,
    Amounts amounts,
    Locale locale,
    Instant placedAt,
    long version,
    List<TimelineEntry> timeline) {

  public OrderStatus status() {
    return state.status();
  }

  /// Why it was cancelled, as a code such as `payment.declined`; null when it was not.
  public @Nullable String cancelReason() {
    return state instanceof OrderState.Cancelled(String reason) ? reason : null;
  }

  /// Whether somebody makes it wait.
  public boolean held() {
    return switch (state) {
      case OrderState.Pending(boolean held) -> held;
      case OrderState.Confirmed(boolean held, _) -> held;
      case OrderState.Cancelled _, OrderState.Completed _ -> false;
    };
  }

  /// Whether some of its goods are still to come.
  public boolean awaitsStock() {
    return state instanceof OrderState.Confirmed(_, boolean awaits) && awaits;
  }

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
