package storehouse.order;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import storehouse.model.shop.Address;

/// An order as checkout hands it over, priced and checked. `returnUrl` is where the gateway sends
/// the shopper back to; `{number}` and `{accessToken}` in it are filled in.
public record NewOrder(
    String cartId,
    String email,
    @Nullable String shopperId,
    Address shippingAddress,
    @Nullable Address billingAddress,
    String shippingMethod,
    String gateway,
    String paymentToken,
    String returnUrl,
    Locale locale,
    List<OrderView.Line> lines,
    OrderView.Amounts amounts,
    String priceTrace) {}
