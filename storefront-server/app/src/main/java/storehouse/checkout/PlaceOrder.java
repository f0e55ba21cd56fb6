package storehouse.checkout;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
import storehouse.model.shop.Address;

/// The wish to buy a cart. `expectedTotal` is what the shopper saw; another total is refused.
public record PlaceOrder(
    String cartId,
    String email,
    Address shippingAddress,
    @Nullable Address billingAddress,
    String shippingMethod,
    String gateway,
    String paymentToken,
    @Nullable Money expectedTotal,
    @Nullable String shopperId,
    Locale locale) {}
