package storehouse.model.backoffice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Why an order waits, or waited until it was released. `reason` is `FRAUD`, `ADDRESS`, `PAYMENT`,
/// `CUSTOMER_ASKED` or `OTHER`.
public record OrderHold(
    String id,
    String reason,
    String note,
    String placedBy,
    Instant placedAt,
    @Nullable String releasedBy,
    @Nullable Instant releasedAt) {}
