package storehouse.model.backoffice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One row of a work queue: `GET /shipments?state=TO_PICK&warehouse=BER`, oldest first.
public record ShipmentSummary(
    String id,
    String orderNumber,
    String warehouse,
    ShipmentState state,
    int lines,
    int units,
    @Nullable String assignee,
    Instant createdAt,
    boolean onHold) {}
