package storehouse.fulfilment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import storehouse.model.backoffice.ShipmentState;

/// A parcel as the shopper follows it; `trackingUrl` opens the carrier's public page.
public record ShipmentView(
    String id,
    String warehouse,
    ShipmentState state,
    @Nullable String carrier,
    @Nullable String trackingNumber,
    @Nullable String trackingUrl,
    @Nullable Instant shippedAt) {}
