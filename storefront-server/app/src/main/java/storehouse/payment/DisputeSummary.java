package storehouse.payment;

import java.time.Instant;
import java.util.Optional;
import storehouse.model.Money;

/// A dispute in a list. One that was only told of has neither an order nor an amount. `reason` is
/// in the gateway's words; `dueBy` is until when the gateway takes evidence; while something is
/// `sending`, the gateway has not answered yet, and when it is known not to have been sent,
/// `trouble` says why; `proposed` when a second person has to agree to giving in.
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
    boolean proposed,
    Optional<DisputeTrouble> trouble) {}
