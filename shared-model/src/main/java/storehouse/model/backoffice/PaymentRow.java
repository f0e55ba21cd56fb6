package storehouse.model.backoffice;

import java.time.Instant;
import storehouse.model.shop.Price;

/// One row of `GET /payments`: where the payment of an order stands. `id` is that of the order;
/// `refundPending` is on its way back and not in `refunded`; `proposed` when a second person is
/// waited for.
public record PaymentRow(
    String id,
    String orderNumber,
    String status,
    String gateway,
    Price amount,
    Price captured,
    Price refunded,
    Price refundPending,
    Instant createdAt,
    Instant changedAt,
    boolean proposed) {}
