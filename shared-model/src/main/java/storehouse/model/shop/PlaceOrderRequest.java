package storehouse.model.shop;

import org.jspecify.annotations.Nullable;

/// `POST /api/v1/orders`.
public record PlaceOrderRequest(
    String cartId,
    String email,
    Address shippingAddress,
    @Nullable Address billingAddress,
    String shippingMethod,
    PaymentChoice payment,
    @Nullable Price expectedTotal) {

  /// The gateway and the token which its card fields gave out.
  public record PaymentChoice(String gateway, String token) {}
}
