package storehouse.payment.webhooks;

import org.jspecify.annotations.Nullable;
import storehouse.model.Money;

/// A payment of the shop as its row shows it: where it is at the gateway, and the gateway's name of
/// a request whose outcome it will tell.
record StoredPayment(
    String gateway,
    long orderId,
    Money amount,
    String reference,
    @Nullable String handle,
    @Nullable String awaited) {}
