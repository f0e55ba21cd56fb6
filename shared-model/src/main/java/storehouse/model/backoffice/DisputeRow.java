package storehouse.model.backoffice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import storehouse.model.shop.Price;

/// One row of `GET /disputes`. `standing` is INQUIRY, NEEDS_RESPONSE, UNDER_REVIEW, WON, LOST,
/// ACCEPTED or EXPIRED; `reason` is in the gateway's words; `dueBy` is until when the gateway takes
/// evidence; while something is `sending`, the gateway has not answered yet; `proposed` when a
/// second person has to agree to giving in.
public record DisputeRow(
    String id,
    String orderId,
    String orderNumber,
    String gateway,
    String gatewayId,
    String standing,
    String reason,
    Price amount,
    @Nullable Instant dueBy,
    Instant openedAt,
    Instant changedAt,
    boolean sending,
    boolean proposed) {}
