package storehouse.checkout;

import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
import storehouse.model.shop.Address;

/// The wish to buy a cart, in the words of its language. `expectedTotal` is what the shopper saw;
/// another total is refused. `shopperId` is who is signed in. A `paymentToken` may be long: Adyen's
/// is the whole card, encrypted.
public record PlaceOrder(
    String cartId,
    String email,
    Address shippingAddress,
    @Nullable Address billingAddress,
    String shippingMethod,
    String gateway,
    String paymentToken,
    @Nullable Money expectedTotal,
    @Nullable String shopperId) {

  /// Characters of the longest `paymentToken`.
  public static final int LONGEST_TOKEN = 10_000;
}
