package storehouse.model.backoffice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import storehouse.model.shop.Price;

/// One row of `GET /disputes`. `standing` is TOLD (the gateway has not shown it: then there is
/// neither an order nor an amount), INQUIRY, INQUIRY_UNDER_REVIEW, INQUIRY_CLOSED, NEEDS_RESPONSE,
/// UNDER_REVIEW, WON, LOST, ACCEPTED or EXPIRED; `reason` is in the gateway's words; `dueBy` is
/// until when the gateway takes evidence; while something is `sending`, the gateway has not
/// answered yet; `proposed` when a second person has to agree to giving in. `trouble` is NO_ANSWER,
/// NOT_SHOWN, DOES_NOT_FIT or NOT_SENT while something stands in the way, and `why` is that in the
/// gateway's words.
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
    boolean proposed,
    @Nullable String trouble,
    @Nullable String why) {}
