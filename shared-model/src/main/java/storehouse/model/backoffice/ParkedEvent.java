package storehouse.model.backoffice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An event that a consumer failed to handle too often, from `GET /events/parked`. It holds back
/// later events of the same aggregate for that consumer until it is replayed.
///
/// @param id the event's id, a number as a string
/// @param type such as `order.OrderConfirmed.v1`
/// @param error what the last attempt failed with
public record ParkedEvent(
    String consumer,
    String id,
    String type,
    String aggregateType,
    String aggregateId,
    int attempts,
    @Nullable String error,
    Instant receivedAt) {}
