package storehouse.payment;

import java.time.Instant;

/// A payment in a list. `proposed` means that a second person is waited for.
public record PaymentSummary(
    PaymentView payment,
    String orderNumber,
    Instant createdAt,
    Instant changedAt,
    boolean proposed) {}
