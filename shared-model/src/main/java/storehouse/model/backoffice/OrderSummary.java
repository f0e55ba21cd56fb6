package storehouse.model.backoffice;

import java.time.Instant;
import storehouse.model.shop.Price;

/// One row of `GET /orders?q=`: by number, e-mail or SKU, newest first.
public record OrderSummary(
    String number,
    String status,
    String paymentStatus,
    String email,
    Price total,
    Instant placedAt,
    boolean onHold) {}
