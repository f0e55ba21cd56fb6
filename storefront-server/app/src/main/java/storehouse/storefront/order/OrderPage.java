package storehouse.storefront.order;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import storehouse.model.shop.Address;
import storehouse.storefront.cart.CartLine;
import storehouse.storefront.cart.Totals;
import storehouse.storefront.frame.Frame;

/// An order as its shopper sees it. While it is `WAITING` or `CANCELLING` the page asks again by
/// itself. `payAgainHref` when it was cancelled and another payment would help; `cartIsThere` as
/// long as the cart that it came from still holds its goods; `cancelling` is there as long as the
/// order can be cancelled.
public record OrderPage(
    Frame frame,
    String number,
    Phase phase,
    String headline,
    String explanation,
    String selfHref,
    @Nullable Challenge challenge,
    @Nullable String payAgainHref,
    boolean cartIsThere,
    @Nullable Cancelling cancelling,
    List<Step> steps,
    List<Parcel> parcels,
    List<CartLine> lines,
    Totals totals,
    Address address,
    String email,
    Instant placedAt) {

  /// Where the order is.
  public enum Phase {
    WAITING,
    CANCELLING,
    ACTION_NEEDED,
    HELD,
    AWAITS_STOCK,
    CONFIRMED,
    ON_ITS_WAY,
    CANCELLED
  }

  /// The page of the bank or the wallet where the shopper agrees to the payment.
  public record Challenge(String href, String words) {}

  /// The form that cancels the order, and what it says will happen.
  public record Cancelling(String href, String consequence) {}

  /// One entry of the timeline; what lies ahead has no time.
  public record Step(String text, @Nullable Instant at, boolean bad) {}

  /// One parcel; without a number it has not left yet. `contents` are there when there are several.
  public record Parcel(
      String words,
      @Nullable String carrier,
      @Nullable String trackingNumber,
      @Nullable String trackingHref,
      List<String> contents) {}

  public boolean isSettled() {
    return phase != Phase.WAITING && phase != Phase.CANCELLING;
  }
}
