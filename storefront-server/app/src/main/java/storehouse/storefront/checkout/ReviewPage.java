package storehouse.storefront.checkout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import storehouse.storefront.cart.CartLine;
import storehouse.storefront.cart.Totals;
import storehouse.storefront.frame.Frame;

/// Everything once more before paying, for those who came back from the gateway's card page.
public record ReviewPage(
    Frame frame,
    String key,
    CheckoutForm form,
    String shippingName,
    String paymentToken,
    List<CartLine> lines,
    Totals totals,
    @Nullable String notice) {}
