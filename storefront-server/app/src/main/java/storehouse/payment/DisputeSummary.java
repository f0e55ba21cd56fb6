package storehouse.payment;

import java.time.Instant;
import java.util.Optional;
import storehouse.model.Money;

/// A dispute in a list. `reason` is in the gateway's words; `dueBy` is until when the gateway takes
/// evidence; while something is being `sent`, the gateway has not answered yet; `proposed` when a
/// second person has to agree to giving in.
public record DisputeSummary(
    long id,
    long orderId,
    String orderNumber,
    String gateway,
    String gatewayId,
    DisputeStanding standing,
    String reason,
    Money amount,
    Optional<Instant> dueBy,
    Instant openedAt,
    Instant changedAt,
    boolean sending,
    boolean proposed) {}
