package storehouse.storefront.checkout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import storehouse.storefront.cart.CartLine;
import storehouse.storefront.cart.Totals;
import storehouse.storefront.frame.Frame;

/// Everything once more before paying, for those without JavaScript: they come back to it from the
/// gateway's card page, or go on from it to their wallet.
public record ReviewPage(
    Frame frame,
    String key,
    CheckoutForm form,
    String shippingName,
    Payment payment,
    List<CartLine> lines,
    Totals totals,
    @Nullable String notice) {

  /// What is paid with, in `words`; `pay` is on the button.
  public record Payment(String gateway, String token, String words, String pay) {}
}
